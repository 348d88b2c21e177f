namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Which values <c>ToString</c> does not show: those whose schema says <c>format: password</c> or <c>writeOnly</c>.</summary>
internal sealed class Secrets
{
    // Schemas that lead to no secret, so that each is looked at once.
    private readonly HashSet<Schema> _harmless = SchemaIdentity.Set();
    private readonly HashSet<Schema> _harmlessInside = SchemaIdentity.Set();

    /// <summary>Whether a value of this schema is a secret: by itself, behind references, as an alternative, as an element of a list or map.</summary>
    public bool Is(Schema? schema) => Leads(schema, intoProperties: false, _harmless);

    /// <summary>Whether a value of this schema may have a secret anywhere inside.</summary>
    public bool AreInside(Schema? schema) => Leads(schema, intoProperties: true, _harmlessInside);

    /// <summary>Whether the value is not shown: JSON shows all that is inside, a generated type hides what is its own.</summary>
    public bool Hides(Schema? schema, TypeRef type) => Is(schema) || (type.Kind is WireKind.Element && AreInside(schema));

    /// <summary>What of a payload is a secret.</summary>
    public PayloadSecrets Within(Schema? schema, TypeRef type) =>
        Hides(schema, type) ? PayloadSecrets.Whole : AreInside(schema) ? PayloadSecrets.Inside : PayloadSecrets.None;

    private static bool Leads(Schema? first, bool intoProperties, HashSet<Schema> harmless)
    {
        if (first is null || harmless.Contains(first))
            return false;

        // Most schemas lead nowhere, and need neither stack nor memory.
        if (first is { IsReference: false, Items: null, AdditionalProperties: null, HasProperties: false } && first.AllOf.IsEmpty && first.OneOf.IsEmpty && first.AnyOf.IsEmpty)
            return IsSaid(first);

        // Explicit stack and visited set: schemas may be cyclic or very deep.
        var seen = SchemaIdentity.Set();
        var pending = new Stack<Schema?>();
        pending.Push(first);
        while (pending.Count > 0)
        {
            if (pending.Pop() is not { } schema || harmless.Contains(schema) || !seen.Add(schema))
                continue;
            if (IsSaid(schema))
                return true;
            pending.Push(schema.Target);
            pending.Push(schema.Items);
            if (intoProperties || !schema.IsRecord)
                pending.Push(schema.AdditionalProperties);
            foreach (var parts in new[] { schema.AllOf, schema.OneOf, schema.AnyOf })
                foreach (var (part, _) in parts)
                    pending.Push(part);
            if (intoProperties)
                foreach (var property in schema.Properties)
                    pending.Push(property.Schema);
        }

        harmless.UnionWith(seen);
        return false;
    }

    private static bool IsSaid(Schema schema) => schema.About.IsWriteOnly || string.Equals(schema.Format, "password", StringComparison.OrdinalIgnoreCase);
}
