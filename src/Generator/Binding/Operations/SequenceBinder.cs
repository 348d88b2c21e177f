namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds streams (server-sent events, JSON Lines, JSON text sequences) and decides the type of their items.</summary>
internal sealed class SequenceBinder(BindingContext context, SchemaTypes types)
{
    private static readonly string[] s_eventFields = ["data", "event", "id", "retry"];

    /// <summary>The stream of a response; null if it has none.</summary>
    public ResultModel? Bind(Response response, string prefix)
    {
        if (MediaTypes.Sequence(response.Content) is not { } chosen)
            return null;
        var (kind, mediaType, media) = chosen;
        var pointer = response.Pointer.Then("content").Then(mediaType);
        var (schema, place, isItem) = Item(media, pointer);
        if (kind is ResultKind.Events && schema is not null)
            (schema, place) = Data(schema!, place, isItem);

        var isText = schema is null ? kind is ResultKind.Events : IsText(schema);
        var result = new ResultModel(null, Description: response.Description) { Kind = kind };
        if (isText)
            return kind is ResultKind.Events ? result : null;
        var bound = types.Bind(schema, context.TopLevelPlace(place, prefix + (kind is ResultKind.Events ? "Event" : "Item")));
        return result with { Body = bound.Type, IsBodyNullable = bound.IsNullable && bound.Type.Kind is not WireKind.Element };
    }

    /// <summary>The schema of an item: <c>itemSchema</c>, or <c>schema</c>, or its items if it is an array.</summary>
    public static (Schema? Schema, JsonPointer Place, bool IsItem) Item(MediaTypeUse media, JsonPointer pointer)
    {
        if (media.ItemSchema is { } item)
            return (item, pointer.Then("itemSchema"), true);
        if (media.Schema is not { } schema)
            return (null, pointer, false);
        return schema.Meaning is { Items: { } items } target && target.Types is JsonTypes.Array or JsonTypes.None
            ? (items, pointer.Then("schema").Then("items"), true)
            : (schema, pointer.Then("schema"), false);
    }

    /// <summary>
    /// The schema of the data of an event. <c>itemSchema</c> describes the fields of an event; any other schema describes the data.
    /// </summary>
    private (Schema? Schema, JsonPointer Place) Data(Schema schema, JsonPointer place, bool isItem)
    {
        var target = schema.Meaning;
        if (IsEvent(target, isItem))
        {
            var data = target.Property("data")!;
            place = place.Then("properties").Then("data");
            if (!IsText(data))
                return (data, place);
            if (data.Meaning.Content is { Schema: { } content })
                return (content, place.Then("contentSchema"));
            if (target.Alternatives.Schemas.Count > 0)
                Report(place);
            return (null, place);
        }

        if (!target.Alternatives.Schemas.Any(alternative => IsEvent(alternative.Value.Meaning, isItem)))
            return (schema, place);
        Report(place);
        return (null, place);
    }

    /// <summary>
    /// Whether a schema describes the fields of an event. Outside of <c>itemSchema</c>, a payload could have the same property names,
    /// unless its <c>data</c> is a string.
    /// </summary>
    private static bool IsEvent(Schema schema, bool isItem) =>
        schema.Property("data") is { } data && schema.Properties.All(static property => s_eventFields.Contains(property.Name))
        && (isItem || (schema.Properties.Count > 1 && IsText(data)));

    public static bool IsText(Schema schema) =>
        schema.Meaning is var target && target.Types is JsonTypes.String && !target.IsStringEnum;

    private void Report(JsonPointer place) =>
        context.Findings.Unsupported(place, "The events of the stream have several types of data", "the data of each event is a string");
}
