namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The kind of type that a component schema becomes.</summary>
internal enum ComponentKind
{
    /// <summary>No type; references use the type of its schema.</summary>
    Alias,
    Record,
    Enum,
    Union,
}

internal static class ComponentKinds
{
    /// <summary>Decides by the schema only, so that a reference has a type before anything is bound.</summary>
    public static ComponentKind Of(Schema schema)
    {
        if (schema.IsReference)
            return ComponentKind.Alias;
        if (schema.IsRecord)
            return ComponentKind.Record;
        var alternatives = schema.Alternatives.Schemas.Count;
        if (alternatives > 1)
            return ComponentKind.Union;
        return alternatives == 0 && schema.Parts.Count == 0 && schema.IsEnum() ? ComponentKind.Enum : ComponentKind.Alias;
    }
}
