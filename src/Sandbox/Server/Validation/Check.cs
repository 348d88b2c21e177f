using System.Text.RegularExpressions;

namespace Gigstack.Sandbox.Server.Validation;

/// <summary>Formats that several fields share.</summary>
internal static partial class Check
{
    /// <summary>The last second that <see cref="DateTimeOffset"/> has, in the year 9999, in epoch seconds.</summary>
    public const long LastSecond = 253402300799;

    /// <summary>A Mexican tax ID: 3 letters (company) or 4 (person), a date, 3 letters or digits.</summary>
    public static bool IsRfc(string text) => Rfc().IsMatch(text);

    public static bool IsEmail(string text) => text.Length <= 254 && Email().IsMatch(text);

    public static bool IsCurrency(string text) => Currency().IsMatch(text);

    public static bool IsDigits(string text, int count) => text.Length == count && text.All(char.IsAsciiDigit);

    [GeneratedRegex(@"^[A-ZÑ&]{3,4}\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[A-Z0-9]{3}\z", RegexOptions.ECMAScript)]
    private static partial Regex Rfc();

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\z")]
    private static partial Regex Email();

    [GeneratedRegex(@"^[A-Z]{3}\z")]
    private static partial Regex Currency();
}
