using System.Globalization;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Lists of integers. One integer alone, without a name, is a constant and no list.</summary>
internal static class IntegerEnum
{
    /// <summary>The type of the numbers; null when the schema lists anything else.</summary>
    public static WireKind? KindOf(Schema schema)
    {
        if (schema.Enum is null && schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty)
            return null;
        if (Values(schema) is not { } values || (values.Count == 1 && values[0].Name is null))
            return null;
        return ScalarTypes.OfInteger(schema) is WireKind.Int32 && values.All(static value => Number(value) is >= int.MinValue and <= int.MaxValue) ? WireKind.Int32 : WireKind.Int64;
    }

    /// <summary>Whether the values are strings or integers from a list, which is a type then.</summary>
    public static bool IsEnum(this Schema schema) => schema.IsStringEnum || KindOf(schema) is not null;

    /// <summary>The integers that a schema lists, of which there may be one; null when it lists none, or anything else.</summary>
    public static IReadOnlyList<ListedValue>? Values(Schema schema)
    {
        // Without a type, constants are texts.
        if (schema.Types is not JsonTypes.Integer && !(schema.Types is JsonTypes.None && schema.Enum is not null))
            return null;
        return ScalarTypes.OfInteger(schema) is WireKind.Int32 or WireKind.Int64 && schema.Listed is { Count: > 0 } values && values.All(static value => Number(value) is not null) ? values : null;
    }

    /// <summary>What a number without a name is called.</summary>
    public static string Name(string digits) => digits.StartsWith("-", System.StringComparison.Ordinal) ? "Minus" + digits.Substring(1) : "Value" + digits;

    /// <summary>Constants of <c>oneOf</c> are texts to the reader; the schema's type says what they are.</summary>
    private static long? Number(ListedValue value) =>
        !(value.IsText && value.Keyword == "enum") && long.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == value.Value ? number : null;
}
