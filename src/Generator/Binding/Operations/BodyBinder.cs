using Gigstack.Generator.Binding.Types;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>What an operation sends.</summary>
internal sealed class BodyBinder(BindingContext context, SchemaTypes types)
{
    private readonly FormBinder _forms = new(context, types);

    public BodyModel? Bind(OpenApiOperation operation, string prefix, Pointer pointer)
    {
        if (operation.RequestBody is not { } body || MediaTypes.Choose(body.Content) is not { } chosen)
            return null;
        var (kind, mediaType, media) = chosen;
        pointer = pointer.Then("requestBody", "content");
        foreach (var other in body.Content!.Keys)
            if (other != mediaType)
                context.Findings.Add(Diagnostics.Descriptors.OtherMediaType, pointer.Then(other), other, mediaType);

        types.Shared.BeginOperationPart();
        var place = context.TopLevelPlace(pointer.Then(mediaType).Then("schema"), prefix + "Request", inRequest: true);
        var model = new BodyModel(kind, mediaType, TypeRef.Of(WireKind.String), body.Required, body.Description ?? "");
        return kind switch
        {
            BodyKind.Json => model with { Type = types.Bind(media.Schema, place).Type },
            BodyKind.Text => model,
            BodyKind.Binary => model with { Type = TypeRef.Of(WireKind.File) },
            _ => _forms.Bind(model, media, place, pointer.Then(mediaType).Then("encoding")),
        };
    }
}
