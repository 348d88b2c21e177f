using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gigstack.Generator;

/// <summary>Hashes names, to distinguish long names that are cut. Long enough to be collision-resistant.</summary>
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

    /// <summary>Cuts a name that is too long; it then ends with its hash.</summary>
    public static string Shorten(string name, int longest, string separator) =>
        name.Length <= longest ? name : name.Substring(0, longest - Length - separator.Length) + separator + Of(name);
}
