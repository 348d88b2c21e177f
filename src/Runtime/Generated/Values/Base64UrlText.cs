using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime.Generated;

/// <summary>Base64 in the alphabet for URLs (RFC 4648, section 5), which .NET has since version 9.</summary>
internal static class Base64UrlText
{
    public static string Format(byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Convert.ToBase64String(value).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    public static bool TryParse(string text, [MaybeNullWhen(false)] out byte[] value)
    {
        var digits = text.Replace('-', '+').Replace('_', '/');
        value = new byte[digits.Length];
        var isRead = Convert.TryFromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '='), value, out var length);
        Array.Resize(ref value, length);
        return isRead;
    }
}
