using System.Text.RegularExpressions;

namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>
/// What can be said about a name without the SAT's list: names are registered in capitals, and those of companies without the kind of
/// company, such as S.A. DE C.V.
/// </summary>
internal static partial class RegisteredName
{
    private const string NotInCapitals = "El SAT registra los nombres en mayúsculas.";
    private const string WithKind = "El nombre va sin régimen de capital, como S.A. de C.V.";

    /// <summary>The hint about a name that cannot be the registered one; null if it can be.</summary>
    public static string? Problem(string name, string taxId) =>
        name.Any(char.IsLower) ? NotInCapitals : taxId.Length == 12 && KindOfCompany().IsMatch(name) ? WithKind : null;

    /// <summary>The pattern of an RFC in the SAT's schema. The last character is a digit or A.</summary>
    public static bool IsRfc(string taxId) => Rfc().IsMatch(taxId);

    /// <summary>The schema's pattern of strings: not empty, not too long, without |.</summary>
    public static bool Fits(string text, int most) => text.Length > 0 && text.Length <= most && !text.Contains('|', StringComparison.Ordinal);

    // With and without periods; S.C. and A.C., too.
    [GeneratedRegex(
        @"[ ,](S\.? ?A\.?|S\.? ?A\.? ?B\.?|S\.? ?A\.? ?P\.? ?I\.?|S\.? ?A\.? ?S\.?|S\.? DE R\.? ?L\.?|S\.? ?C\.? DE R\.? ?L\.?"
        + @"|S\.? ?P\.? ?R\.? DE R\.? ?L\.?|S\.? ?C\.?|A\.? ?C\.?|S\.? EN C\.?|S\.? EN N\.? ?C\.?)( DE C\.? ?V\.?)?\z")]
    private static partial Regex KindOfCompany();

    [GeneratedRegex(@"^[A-Z&Ñ]{3,4}[0-9]{2}(0[1-9]|1[012])(0[1-9]|[12][0-9]|3[01])[A-Z0-9]{2}[0-9A]\z")]
    private static partial Regex Rfc();
}
