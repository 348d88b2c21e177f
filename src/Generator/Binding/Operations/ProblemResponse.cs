namespace Gigstack.Generator.Binding.Operations;

/// <summary>
/// Recognizes error bodies that are problem details (RFC 9457): by their media type, or by a schema with the members of RFC 9457, which
/// many documents declare as plain JSON.
/// </summary>
internal static class ProblemResponse
{
    // A schema of problem details has few parts; more are not searched, because parts can be cyclic.
    private const int MostParts = 8;
    private const int MostLevels = 3;

    public static bool Is(Response response) =>
        response.Content.Any(static media => MediaTypeName.Essence(media.Name) == "application/problem+json")
        || (MediaTypes.Choose(response.Content) is { Kind: BodyKind.Json, Media.Schema: { } schema } && IsProblem(schema));

    private static bool IsProblem(Schema schema) =>
        Has(schema, "type", JsonTypes.String) && Has(schema, "title", JsonTypes.String)
        && Has(schema, "detail", JsonTypes.String) && Has(schema, "status", JsonTypes.Integer | JsonTypes.Number);

    private static bool Has(Schema schema, string name, JsonTypes types, int depth = 0)
    {
        if (schema.Meaning.Property(name) is { } property)
        {
            var own = property.Meaning.Alternatives.Schemas
                .Aggregate(property.Meaning.Types, static (all, alternative) => all | alternative.Value.Meaning.Types);

            // ASP.NET Core says of a number that it can be a string.
            return (own & types) != 0 && (own & ~(types | JsonTypes.String)) == 0;
        }

        return depth < MostLevels && schema.Meaning.Parts.Take(MostParts).Any(part => Has(part.Value, name, types, depth + 1));
    }
}
