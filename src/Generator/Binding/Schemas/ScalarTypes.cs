using System.Globalization;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Strings and numbers by their format. A format that is not listed says nothing about the C# type.</summary>
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
        null when schema.Content is { Encoding: { } encoding } && encoding.Equals("base64", StringComparison.OrdinalIgnoreCase) => WireKind.Base64,
        _ => WireKind.String,
    };

    public static WireKind OfInteger(Schema schema) => schema.Format switch
    {
        "unix-time" => WireKind.UnixTime,
        "unix-time-ms" => WireKind.UnixTimeMilliseconds,
        "int32" or "int16" or "int8" or "uint8" or "uint16" => WireKind.Int32,
        "decimal" => WireKind.Decimal,

        // Without a format only bounds prove that 32 bits are enough.
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

    /// <summary>A constant that the type would write in other characters stays a string: the API may take no other.</summary>
    private static bool Holds(WireKind kind, Schema schema) => schema.Const is not { } constant || WireTypes.Of(kind).Constant!(constant) is not null;

    private static bool FitsInt32(string? bound) => int.TryParse(bound, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
