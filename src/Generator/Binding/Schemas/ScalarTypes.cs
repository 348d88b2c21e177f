namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The types of strings and numbers, by format. Other formats do not affect the type.</summary>
internal static class ScalarTypes
{
    /// <summary>What ASP.NET Core writes for a <see cref="TimeSpan"/>, which has no format.</summary>
    private const string ClockSpanPattern = @"-?(\d+\.)?\d{2}:\d{2}:\d{2}(\.\d{1,7})?";

    /// <summary>What ASP.NET Core writes for a <see cref="decimal"/>, which has the format of a double but never an exponent.</summary>
    private const string DecimalPattern = @"-?(?:0|[1-9]\d*)(?:\.\d+)?";

    public static WireKind OfString(Schema schema) => schema.Format switch
    {
        "date-time" => WireKind.DateTime,
        "date" => WireKind.Date,
        "time" when Holds(WireKind.Time, schema) => WireKind.Time,
        "duration" when Holds(WireKind.Duration, schema) => WireKind.Duration,
        "http-date" when schema.Const is null => WireKind.HttpDate,
        "uuid" or "guid" => WireKind.Guid,
        "byte" or "base64" => WireKind.Base64,
        "base64url" => WireKind.Base64Url,
        null when schema.Const is null && Is(schema.Limits?.Pattern, ClockSpanPattern) => WireKind.ClockSpan,
        null => OfEncoding(schema.Content?.Encoding),
        _ => WireKind.String,
    };

    public static WireKind OfInteger(Schema schema) =>
        UnixTime(schema.Format) ?? IntegerWidth.Of(schema.Format, schema.Limits);

    public static WireKind OfNumber(Schema schema) => schema.Format switch
    {
        "decimal" or "decimal128" => WireKind.Decimal,
        "float" => WireKind.Single,
        "int8" or "int16" or "int32" or "int64" or "uint8" or "uint16" or "uint32" or "uint64" or "double-int" =>
            IntegerWidth.Of(schema.Format, schema.Limits),
        _ when Is(schema.Limits?.Pattern, DecimalPattern) => WireKind.Decimal,
        _ => WireKind.Double,
    };

    /// <summary>The formats of seconds and milliseconds since 1970, which have no agreed spelling.</summary>
    private static WireKind? UnixTime(string? format) => format?.Replace("-", "").Replace("_", "").ToLowerInvariant() switch
    {
        "unixtime" or "unixtimestamp" or "unixtimeseconds" or "unixepoch" or "epochseconds" or "timestampunix" => WireKind.UnixTime,
        "unixtimems" or "unixtimestampms" or "unixtimemilliseconds" or "unixtimemillis" or "epochmillis" or "epochmilliseconds" =>
            WireKind.UnixTimeMilliseconds,
        _ => null,
    };

    private static WireKind OfEncoding(string? encoding) => encoding?.ToLowerInvariant() switch
    {
        "base64" => WireKind.Base64,
        "base64url" => WireKind.Base64Url,
        _ => WireKind.String,
    };

    private static bool Is(string? pattern, string known) => pattern is not null && pattern.TrimStart('^').TrimEnd('$') == known;

    /// <summary>
    /// Whether the type writes a constant with the same characters. Otherwise the value stays a string, because the API may accept no other
    /// spelling.
    /// </summary>
    private static bool Holds(WireKind kind, Schema schema) =>
        schema.Const is not { } constant || WireTypes.Of(kind).Constant!(constant) is not null;
}
