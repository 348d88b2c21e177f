namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds streams (server-sent events, JSON Lines, JSON text sequences) and decides the type of their items.</summary>
internal sealed class SequenceBinder(BindingContext context, SchemaTypes types)
{
    private readonly EventBinder _events = new(context, types);

    /// <summary>The stream of a response; null if it has none.</summary>
    public ResultModel? Bind(Response response, string prefix)
    {
        if (MediaTypes.Sequence(response.Content) is not { } chosen)
            return null;
        var (kind, mediaType, media) = chosen;
        var pointer = response.Pointer.Then("content").Then(mediaType);
        var (schema, place, isItem) = Item(media, pointer);
        var isText = schema is null ? kind is ResultKind.Events : IsText(schema);
        var result = new ResultModel(null, Description: response.Description) { Kind = kind };
        if (kind is ResultKind.Events && schema is not null && EventVariants.Of(schema, place, isItem) is { } variants)
            return _events.Bind(result, variants, place, prefix + "Event");
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

    public static bool IsText(Schema schema) =>
        schema.Meaning is var target && target.Types is JsonTypes.String && !target.IsStringEnum;
}
