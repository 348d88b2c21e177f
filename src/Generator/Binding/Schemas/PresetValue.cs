namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The one value that a required property may have: whoever sends the object need not say it.</summary>
internal static class PresetValue
{
    /// <summary>What <see cref="WireType.Constant"/> gives; null where there is a choice, or where the value is of another type than the property.</summary>
    public static string? Of(Schema schema, TypeRef type)
    {
        var constant = WireTypes.Find(type.Kind)?.Constant;
        if (constant is null && !type.IsOpenEnum)
            return null;
        return Only(schema) is not { } value ? null : constant is null ? value : constant(value);
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
