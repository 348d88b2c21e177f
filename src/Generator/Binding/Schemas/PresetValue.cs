namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The single possible value of a required property, which the sender does not have to set.</summary>
internal static class PresetValue
{
    /// <summary>
    /// The result of <see cref="WireType.Constant"/>; null if there are several values, or if the value has another type than the property.
    /// </summary>
    public static string? Of(Schema schema, TypeRef type)
    {
        var constant = WireTypes.Find(type.Kind)?.Constant;
        if (constant is null && !type.IsOpenEnum)
            return null;
        return Only(schema) is not { } value ? null : constant is null ? value : constant(value);
    }

    /// <summary>The single possible value of a schema, of any type; null if there is none or several.</summary>
    public static string? Only(Schema schema)
    {
        foreach (var step in schema.Steps.Where(static step => !step.IsReference))
        {
            if (step.Extensible is not null)
                return null;
            if (step.Const is { } constant)
                return constant;
            if (step.Listed is { Count: > 0 } listed)
                return listed.All(other => other.Value == listed[0].Value) ? listed[0].Value : null;
        }

        return null;
    }
}
