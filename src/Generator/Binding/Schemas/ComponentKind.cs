namespace Gigstack.Generator.Binding.Schemas;

/// <summary>What becomes of a component schema.</summary>
internal enum ComponentKind
{
    /// <summary>No type of its own.</summary>
    Alias,
    Record,
    Enum,
    Union,
}

internal static class ComponentKinds
{
    /// <summary>Told by the schema alone, so that a reference has a type before anything is bound.</summary>
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
