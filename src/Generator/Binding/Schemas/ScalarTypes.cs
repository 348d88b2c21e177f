using System.Globalization;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The types of strings and numbers, by format. Other formats do not affect the type.</summary>
internal static class ScalarTypes
{
    public static WireKind OfString(Schema schema) => schema.Format switch
    {
        "date-time" => WireKind.DateTime,
        "date" => WireKind.Date,
        "time" when Holds(WireKind.Time, schema) => WireKind.Time,
        "duration" when Holds(WireKind.Duration, schema) => WireKind.Duration,
        "uuid" or "guid" => WireKind.Guid,
        "byte" or "base64" => WireKind.Base64,
        null when schema.Content is { Encoding: { } encoding } && encoding.Equals("base64", StringComparison.OrdinalIgnoreCase) =>
            WireKind.Base64,
        _ => WireKind.String,
    };

    public static WireKind OfInteger(Schema schema) => schema.Format switch
    {
        "unix-time" => WireKind.UnixTime,
        "unix-time-ms" => WireKind.UnixTimeMilliseconds,
        "int32" or "int16" or "int8" or "uint8" or "uint16" => WireKind.Int32,
        "decimal" => WireKind.Decimal,

        // Without a format, only bounds guarantee that 32 bits are sufficient.
        null when FitsInt32(schema.Limits?.Minimum) && FitsInt32(schema.Limits?.Maximum) => WireKind.Int32,
        _ => WireKind.Int64,
    };

    public static WireKind OfNumber(Schema schema) => schema.Format switch
    {
        "decimal" or "decimal128" => WireKind.Decimal,
        "float" => WireKind.Single,
        "int32" => WireKind.Int32,
        "int64" => WireKind.Int64,
        _ => WireKind.Double,
    };

    /// <summary>
    /// Whether the type writes a constant with the same characters. Otherwise the value stays a string, because the API may accept no other
    /// spelling.
    /// </summary>
    private static bool Holds(WireKind kind, Schema schema) =>
        schema.Const is not { } constant || WireTypes.Of(kind).Constant!(constant) is not null;

    private static bool FitsInt32(string? bound) => int.TryParse(bound, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
