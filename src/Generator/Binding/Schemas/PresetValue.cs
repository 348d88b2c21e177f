using System.Globalization;
using System.Linq;
using Gigstack.Generator.Description;
using Gigstack.Generator.Model;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The one value that a required property may have: whoever sends the object need not say it.</summary>
internal static class PresetValue
{
    /// <summary>A text, digits or <c>true</c> or <c>false</c>; null where there is a choice, or where the value is of another type than the property.</summary>
    public static string? Of(Schema schema, TypeRef type)
    {
        if (!type.IsOpenEnum && type.Kind is not (WireKind.String or WireKind.Boolean or WireKind.Int32 or WireKind.Int64))
            return null;
        var value = Only(schema);
        return value is null ? null : type.Kind switch
        {
            WireKind.Boolean => value.ToLowerInvariant() is "true" or "false" ? value.ToLowerInvariant() : null,
            WireKind.Int32 => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
            WireKind.Int64 => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
            _ => value,
        };
    }

    /// <summary>The only value that a schema admits, whatever its type; null when there is none or a choice.</summary>
    public static string? Only(Schema schema)
    {
        foreach (var step in schema.Steps.Where(static step => !step.IsReference))
        {
            if (step.Const is { } constant)
                return constant;
            if (step.Listed is { Count: > 0 } listed)
                return listed.All(other => other.Value == listed[0].Value) ? listed[0].Value : null;
        }

        return null;
    }
}
