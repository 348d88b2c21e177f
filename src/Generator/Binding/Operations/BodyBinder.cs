namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds the request body.</summary>
internal sealed class BodyBinder(BindingContext context, SchemaTypes types)
{
    private readonly FormBinder _forms = new(context, types);
    private readonly SentMediaType _sent = new(context);

    /// <summary>The body that the method sends.</summary>
    public BodyModel? Bind(Operation operation, string prefix)
    {
        if (operation.RequestBody is not { } body || MediaTypes.Choose(body.Content) is not { } chosen)
            return null;
        var form = Form(operation);
        foreach (var other in body.Content)
        {
            var isSame = chosen.Kind is BodyKind.Binary && MediaTypes.KindOf(other) is BodyKind.Binary;
            if (other.Name != chosen.Name && other.Name != form?.Name && !isSame)
            {
                context.Findings.Add(
                    Diagnostics.Descriptors.OtherMediaType,
                    operation.Pointer.Then("requestBody", "content").Then(other.Name),
                    other.Name,
                    chosen.Name);
            }
        }

        return Bind(operation, prefix, chosen);
    }

    /// <summary>The form of the second method; null if the operation has no second method for a form.</summary>
    public BodyModel? BindForm(Operation operation, string prefix) =>
        Form(operation) is { } form ? Bind(operation, prefix + "Form", form) : null;

    /// <summary>The form next to a body of another kind.</summary>
    private static (BodyKind Kind, string Name, MediaTypeUse Media)? Form(Operation operation) =>
        MediaTypes.Choose(operation.RequestBody?.Content) is { Kind: not (BodyKind.Form or BodyKind.Multipart) }
            ? MediaTypes.ChooseForm(operation.RequestBody!.Content)
            : null;

    private BodyModel? Bind(Operation operation, string prefix, (BodyKind Kind, string Name, MediaTypeUse Media) chosen)
    {
        var (kind, mediaType, media) = chosen;
        var body = operation.RequestBody!;
        var pointer = operation.Pointer.Then("requestBody", "content");
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
            BodyKind.Xml => model with { Type = types.Bind(media.Schema, place).Type, Xml = context.Xml[media] },
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
