using System.Globalization;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Enums of integers. A single unnamed integer is a constant, not an enum.</summary>
internal static class IntegerEnum
{
    /// <summary>The type of the numbers; null if the schema is not an integer enum.</summary>
    public static WireKind? KindOf(Schema schema)
    {
        if (schema.Enum is null && schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty)
            return null;
        if (Values(schema) is not { } values || (values.Count == 1 && values[0].Name is null))
            return null;
        var declared = ScalarTypes.OfInteger(schema);
        if (declared is WireKind.Int32 && values.All(static value => Number(value) is >= int.MinValue and <= int.MaxValue))
            return declared;
        if (declared is WireKind.UInt32 && values.All(static value => Number(value) is >= uint.MinValue and <= uint.MaxValue))
            return declared;
        return values.All(static value => Number(value) is >= 0)
            && (declared is WireKind.UInt64 || values.Any(static value => Number(value) > long.MaxValue))
            ? WireKind.UInt64
            : WireKind.Int64;
    }

    /// <summary>Whether the schema becomes an enum type.</summary>
    public static bool IsEnum(this Schema schema) => schema.IsStringEnum || KindOf(schema) is not null;

    /// <summary>The listed integers, possibly only one; null if the schema lists none or other values.</summary>
    public static IReadOnlyList<ListedValue>? Values(Schema schema)
    {
        // Without a type, constants are strings.
        if (schema.Types is not JsonTypes.Integer && !(schema.Types is JsonTypes.None && schema.Enum is not null))
            return null;
        return ScalarTypes.OfInteger(schema) is WireKind.Int32 or WireKind.Int64 or WireKind.UInt32 or WireKind.UInt64
            && schema.Listed is { Count: > 0 } values
            && values.All(static value => Number(value) is not null)
            && (values.All(static value => Number(value) <= long.MaxValue) || values.All(static value => Number(value) >= 0))
            ? values
            : null;
    }

    /// <summary>The name of an unnamed number.</summary>
    public static string Name(string digits) =>
        digits.StartsWith("-", System.StringComparison.Ordinal) ? "Minus" + digits.Substring(1) : "Value" + digits;

    /// <summary>The reader keeps constants of <c>oneOf</c> as strings; the type of the schema says that they are numbers.</summary>
    private static decimal? Number(ListedValue value) =>
        !(value.IsText && value.Keyword == "enum")
            && decimal.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number is >= long.MinValue and <= ulong.MaxValue
            && number.ToString(CultureInfo.InvariantCulture) == value.Value ? number : null;
}
