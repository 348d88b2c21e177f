namespace Gigstack.Sandbox.Server.Validation;

/// <summary>Reads fields with common rules.</summary>
internal static class FieldReaderChecks
{
    public static string? Code(this FieldReader reader, string name, string[] catalog) =>
        reader.Text(name, code => catalog.Contains(code) ? null : $"{reader.Path(name)} must be one of: {string.Join(", ", catalog)}");

    public static string? Filled(this FieldReader reader, string name) =>
        reader.Text(name, text => string.IsNullOrWhiteSpace(text) ? $"{reader.Path(name)} must not be empty" : null);

    public static string? Digits(this FieldReader reader, string name, int count) =>
        reader.Text(name, text => Check.IsDigits(text, count) ? null : $"{reader.Path(name)} must be {count} digits");

    public static string? Email(this FieldReader reader, string name) =>
        reader.Text(name, text => EmailProblem(reader.Path(name), text));

    public static void Emails(this FieldReader reader, string name) =>
        reader.Texts(name, text => EmailProblem(reader.Path(name), text));

    public static string? Rfc(this FieldReader reader, string name) =>
        reader.Text(name, text => Check.IsRfc(text) ? null : $"{reader.Path(name)} must be a valid RFC");

    /// <summary>A time in epoch seconds, up to the last second that <see cref="DateTimeOffset"/> has.</summary>
    public static DateTimeOffset? UnixTime(this FieldReader reader, string name) =>
        reader.Integer(name, 0, Check.LastSecond) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    public static decimal? Positive(this FieldReader reader, string name) =>
        reader.Number(name, number => number > 0 ? null : $"{reader.Path(name)} must be greater than 0");

    public static decimal? NotNegative(this FieldReader reader, string name) =>
        reader.Number(name, number => number >= 0 ? null : $"{reader.Path(name)} must not be negative");

    public static long? Integer(this FieldReader reader, string name, long minimum, long maximum) =>
        (long?)reader.Number(name, number => number == decimal.Truncate(number) && number >= minimum && number <= maximum
            ? null : $"{reader.Path(name)} must be an integer from {minimum} to {maximum}");

    private static string? EmailProblem(string path, string text) =>
        Check.IsEmail(text) ? null : $"{path} must be a valid email address";
}
