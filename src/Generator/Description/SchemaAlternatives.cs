namespace Gigstack.Generator.Description;

/// <summary>The alternatives of a schema.</summary>
/// <param name="Keyword"><c>oneOf</c> or <c>anyOf</c>.</param>
/// <param name="Schemas">The alternatives other than null; empty if they do not determine the type.</param>
internal sealed record SchemaAlternatives(string Keyword, IReadOnlyList<Indexed<Schema>> Schemas)
{
    public static readonly SchemaAlternatives None = new("anyOf", []);

    /// <summary>The alternatives without null, for a schema that binding creates.</summary>
    public static EquatableArray<Indexed<Schema>> Of(IEnumerable<Schema> schemas)
    {
        var kept = new List<Indexed<Schema>>();
        var index = 0;
        foreach (var schema in schemas)
        {
            if (!schema.About.IsNull)
                kept.Add(new Indexed<Schema>(schema, index));
            index++;
        }

        return kept.ToEquatableArray();
    }
}
