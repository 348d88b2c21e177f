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
        var place = context.TopLevelPlace(pointer.Then(mediaType).Then("schema"), prefix + "Request", inRequest: true);
        var model = new BodyModel(kind, _sent.Of(kind, chosen.Media, body.Content, pointer), TypeRef.Of(WireKind.String), body.IsRequired, body.Description);
        return kind switch
        {
            BodyKind.Json => model with { Type = types.Bind(media.Schema, place).Type },
            BodyKind.Text => model,
            BodyKind.Binary => model with { Type = TypeRef.Of(WireKind.File) },
            _ => _forms.Bind(model, media, place, pointer.Then(mediaType).Then("encoding")),
        };
    }
}
