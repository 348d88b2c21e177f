namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds the request body.</summary>
internal sealed class BodyBinder(BindingContext context, SchemaTypes types)
{
    private readonly FormBinder _forms = new(context, types);
    private readonly SentMediaType _sent = new(context);

    public BodyModel? Bind(Operation operation, string prefix)
    {
        if (operation.RequestBody is not { } body || MediaTypes.Choose(body.Content) is not { } chosen)
            return null;
        var (kind, mediaType, media) = chosen;
        var pointer = operation.Pointer.Then("requestBody", "content");
        foreach (var other in body.Content)
        {
            if (other.Name != mediaType && (kind is not BodyKind.Binary || MediaTypes.KindOf(other) is not BodyKind.Binary))
                context.Findings.Add(Diagnostics.Descriptors.OtherMediaType, pointer.Then(other.Name), other.Name, mediaType);
        }

        types.Shared.BeginOperationPart();
        var at = pointer.Then(mediaType);
        var place = context.TopLevelPlace(at.Then("schema"), prefix + "Request", inRequest: true);
        var sent = _sent.Of(kind, media, body.Content, pointer);
        var model = new BodyModel(kind, sent, TypeRef.Of(WireKind.String), body.IsRequired, body.Description);
        if (kind is BodyKind.Binary && Lines(media, at, prefix) is { } item)
            return model with { Kind = BodyKind.Lines, MediaType = mediaType.Trim(), Type = item.Type, IsItemNullable = item.IsNullable };
        if (kind is BodyKind.Text or BodyKind.Binary && !MediaTypes.IsBareValue(media) && MediaTypes.IsStructured(media.Schema))
        {
            context.Findings.Unsupported(
                at,
                $"A body of '{mediaType}' is not written by its schema",
                kind is BodyKind.Text ? "the body is a string, which is sent as it is" : "the body is a file, which is sent as it is");
        }

        return kind switch
        {
            BodyKind.Json => model with { Type = types.Bind(media.Schema, place).Type },
            BodyKind.Text => MediaTypes.IsBareValue(media) ? model with { Type = types.Bind(media.Schema, place).Type } : model,
            BodyKind.Binary => model with { Type = TypeRef.Of(WireKind.File) },
            _ => _forms.Bind(model, media, place, at.Then("encoding")),
        };
    }

    /// <summary>The type of an item of JSON Lines; null if the body is not that, or nothing is known of its items.</summary>
    private BoundType? Lines(MediaTypeUse media, JsonPointer pointer, string prefix)
    {
        if (MediaTypes.SequenceKind(media.Name) is not ResultKind.Lines)
            return null;
        var (schema, place, _) = SequenceBinder.Item(media, pointer);
        if (schema is null || SequenceBinder.IsText(schema))
            return null;
        var bound = types.Bind(schema, context.TopLevelPlace(place, prefix + "Item", inRequest: true));
        return bound with { IsNullable = bound.IsNullable && bound.Type.Kind is not WireKind.Element };
    }
}
