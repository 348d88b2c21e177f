namespace Gigstack.Generator.Description;

/// <summary>Whether JSON null is a value of a schema: by its type, by its list of values, or by one of its alternatives.</summary>
internal static class Nullability
{
    public static bool AdmitsNull(Schema schema)
    {
        if (schema.About.AllowsNull)
            return true;
        if (!schema.IsReference && schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty && schema.AllOf.IsEmpty)
            return false;

        // Explicit stack and visited set: schemas may be cyclic or very deep.
        var seen = SchemaIdentity.Set();
        var pending = new Stack<Schema>();
        pending.Push(schema);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (!seen.Add(next))
                continue;
            if (next.IsReference)
            {
                if (next.Target is { } target)
                    pending.Push(target);
                continue;
            }

            if (next.About.AllowsNull)
                return true;
            if (next.IsRecord)
                continue;
            foreach (var (alternative, _) in next.Extensible is null && next.Alternatives.Schemas.Count == 0 ? default : All(next))
                pending.Push(alternative);
            if (next.Parts is { Count: 1 } parts)
                pending.Push(parts[0].Value);
        }

        return false;
    }

    private static EquatableArray<Indexed<Schema>> All(Schema schema) => schema.OneOf.IsEmpty ? schema.AnyOf : schema.OneOf;
}
