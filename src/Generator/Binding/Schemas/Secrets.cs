namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Decides which values <c>ToString</c> hides: those whose schema has <c>format: password</c> or <c>writeOnly</c>.</summary>
internal sealed class Secrets
{
    // Schemas without a secret, so that each is visited once.
    private readonly HashSet<Schema> _harmless = SchemaIdentity.Set();
    private readonly HashSet<Schema> _harmlessInside = SchemaIdentity.Set();

    /// <summary>
    /// Whether a value of this schema is a secret: itself, behind references, as an alternative, or as an item of an array or map.
    /// </summary>
    public bool Is(Schema? schema) => Reaches(schema, intoProperties: false, _harmless);

    /// <summary>Whether a value of this schema can contain a secret.</summary>
    public bool AreInside(Schema? schema) => Reaches(schema, intoProperties: true, _harmlessInside);

    /// <summary>
    /// Whether the value is hidden. A <c>JsonElement</c> shows everything inside; a generated type hides its own secrets.
    /// </summary>
    public bool Hides(Schema? schema, TypeRef type) => Is(schema) || (type.Kind is WireKind.Element && AreInside(schema));

    /// <summary>Which part of a payload is a secret.</summary>
    public PayloadSecrets Within(Schema? schema, TypeRef type) =>
        Hides(schema, type) ? PayloadSecrets.Whole : AreInside(schema) ? PayloadSecrets.Inside : PayloadSecrets.None;

    private static bool Reaches(Schema? first, bool intoProperties, HashSet<Schema> harmless)
    {
        if (first is null || harmless.Contains(first))
            return false;

        // Fast path: most schemas have no inner schemas.
        if (first is { IsReference: false, Items: null, AdditionalProperties: null, HasProperties: false } && first.AllOf.IsEmpty
            && first.OneOf.IsEmpty && first.AnyOf.IsEmpty)
        {
            return IsMarked(first);
        }

        // Explicit stack and visited set: schemas may be cyclic or very deep.
        var seen = SchemaIdentity.Set();
        var pending = new Stack<Schema?>();
        pending.Push(first);
        while (pending.Count > 0)
        {
            if (pending.Pop() is not { } schema || harmless.Contains(schema) || !seen.Add(schema))
                continue;
            if (IsMarked(schema))
                return true;
            pending.Push(schema.Target);
            pending.Push(schema.Items);
            if (intoProperties || !schema.IsRecord)
                pending.Push(schema.AdditionalProperties);
            foreach (var parts in new[] { schema.AllOf, schema.OneOf, schema.AnyOf })
            {
                foreach (var (part, _) in parts)
                    pending.Push(part);
            }

            if (intoProperties)
            {
                foreach (var property in schema.Properties)
                    pending.Push(property.Schema);
            }
        }

        harmless.UnionWith(seen);
        return false;
    }

    private static bool IsMarked(Schema schema) =>
        schema.About.IsWriteOnly || string.Equals(schema.Format, "password", StringComparison.OrdinalIgnoreCase);
}
