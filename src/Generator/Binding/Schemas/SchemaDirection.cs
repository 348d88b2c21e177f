namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Whether the type of a schema differs between requests and responses.</summary>
/// <param name="ignoresRequired">Whether required properties can be missing in what is received.</param>
internal sealed class SchemaDirection(bool ignoresRequired)
{
    private readonly Dictionary<Schema, bool> _known = new(SchemaIdentity.Instance);

    public bool Matters(Schema schema)
    {
        // Components are decided on their own.
        if (schema.IsReference)
            return false;
        if (!_known.TryGetValue(schema, out var matters))
            _known.Add(schema, matters = Find(schema));
        return matters;
    }

    private bool Find(Schema schema) =>
        !schema.AllOf.IsEmpty || (ignoresRequired && !schema.Required.IsEmpty)
        || (schema.Items is { } items && Matters(items)) || (schema.AdditionalProperties is { } rest && Matters(rest))
        || schema.Properties.Any(property => Matters(property.Schema) || IsDirected(property, schema))
        || schema.OneOf.Any(one => Matters(one.Value)) || schema.AnyOf.Any(one => Matters(one.Value));

    /// <summary>In a request, read-only properties are left out, a single possible value is preset, and null differs from absent.</summary>
    private static bool IsDirected(SchemaProperty property, Schema schema) =>
        property.Schema.About.IsReadOnly
            || (schema.Required.Contains(property.Name) ? PresetValue.Only(property.Schema) is not null : property.Schema.AdmitsNull);
}
