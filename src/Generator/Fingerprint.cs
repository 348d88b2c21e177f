using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gigstack.Generator;

/// <summary>What tells two long names apart when they are cut. Long enough that nobody finds two names with the same one.</summary>
internal static class Fingerprint
{
    public const int Length = 24;

    public static string Of(string text)
    {
        using var sha = SHA256.Create();
        var fingerprint = new StringBuilder(Length);
        foreach (var part in sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(Length / 2))
            fingerprint.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        return fingerprint.ToString();
    }

    /// <summary>A name of at most so many characters: a longer one is cut, and ends in its fingerprint.</summary>
    public static string Shorten(string name, int longest, string separator) =>
        name.Length <= longest ? name : name.Substring(0, longest - Length - separator.Length) + separator + Of(name);
}
