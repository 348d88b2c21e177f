namespace Gigstack.Generator.Binding.Operations;

/// <summary>
/// Reads a schema as that of events: objects with the fields <c>event</c>, <c>data</c>, <c>id</c> and <c>retry</c>, and the alternatives
/// of such objects by the name of the event.
/// </summary>
internal static class EventVariants
{
    private const int MostNesting = 8;

    private static readonly HashSet<string> s_fields = ["data", "event", "id", "retry"];

    /// <param name="isItem">
    /// Whether the document says that the schema is that of an event. Otherwise it can be that of the data, which could have properties of
    /// the same names.
    /// </param>
    /// <returns>The kinds of events; null if the schema is that of the data.</returns>
    public static IReadOnlyList<EventVariant>? Of(Schema schema, JsonPointer pointer, bool isItem)
    {
        var found = new List<EventVariant>();
        if (!Collect(schema, pointer, new Inherited([], null, pointer), found, MostNesting))
            return null;
        var isEvent = isItem || (found.Count == 1
            ? HasField(schema, "event") && found[0].Data is null
            : found.TrueForAll(static variant => variant.Names.Count > 0));
        return isEvent ? found : null;
    }

    private static bool Collect(Schema schema, JsonPointer pointer, Inherited inherited, List<EventVariant> found, int depth)
    {
        if (schema.Reference?.Id is { } id && schema.Target is not null)
            pointer = JsonPointer.Root.Then("components", "schemas").Then(id);
        var target = schema.Meaning;
        var names = Field(target, "event") is { } name ? Names(name) : [];
        var data = Field(target, "data");
        var own = new Inherited(
            names.Count > 0 ? names : inherited.Names,
            data ?? inherited.Data,
            data is null ? inherited.Place : pointer.Then("properties").Then("data"));
        if (Properties(target).Any(static property => !s_fields.Contains(property)))
            return false;
        var (keyword, alternatives) = target.Alternatives;
        if (alternatives.Count > 1 || (alternatives.Count == 1 && target.IsRecord))
        {
            return depth > 0
                && alternatives.All(one => Collect(one.Value, pointer.Then(keyword).Then(one.Index), own, found, depth - 1));
        }

        if (own.Data is null)
            return false;
        found.Add(Variant(schema, own.Data, own));
        return true;
    }

    private static EventVariant Variant(Schema schema, Schema data, Inherited own)
    {
        var meaning = data.Meaning;
        var isText = meaning.Types is JsonTypes.String || (meaning.Types is JsonTypes.None && meaning.Content is not null);
        var content = meaning.Content;
        var variant = !isText ? new EventVariant(own.Names, data, own.Place)
            : content is not null && IsJson(content.MediaType, content.Schema)
                ? new EventVariant(own.Names, content.Schema ?? new Schema(), own.Place.Then("contentSchema"))
            : new EventVariant(own.Names, null, own.Place);
        var isEnd = isText && meaning.Const is not null
            && (own.Names.Count == 0 || schema.Meaning.Extensions["x-ms-sse-terminal-event"].IsTrue());
        return variant with
        {
            End = isEnd ? meaning.Const : null,
            Title = schema.Reference?.Id ?? schema.About.Title ?? variant.Title,
        };
    }

    private static bool IsJson(string? mediaType, Schema? schema) => mediaType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        null => schema is not null,
        "application/json" => true,
        var type => type.EndsWith("+json", StringComparison.Ordinal),
    };

    private static IReadOnlyList<string> Names(Schema schema)
    {
        var meaning = schema.Meaning;
        return meaning.Const is { } constant ? [constant] : [.. meaning.Listed.Select(static listed => listed.Value).Distinct()];
    }

    private static bool HasField(Schema schema, string name) => Field(schema.Meaning, name) is not null;

    private static Schema? Field(Schema schema, string name, int depth = MostNesting) =>
        schema.Property(name)
        ?? (depth == 0 ? null : schema.AllOf.Select(part => Field(part.Value.Definition, name, depth - 1)).LastOrDefault(
            static found => found is not null));

    private static IEnumerable<string> Properties(Schema schema, int depth = MostNesting) =>
        schema.Properties.Select(static property => property.Name)
            .Concat(depth == 0 ? [] : schema.AllOf.SelectMany(part => Properties(part.Value.Definition, depth - 1)));

    /// <summary>What an alternative takes from the schema around it.</summary>
    private sealed record Inherited(IReadOnlyList<string> Names, Schema? Data, JsonPointer Place);
}
