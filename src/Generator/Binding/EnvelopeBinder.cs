using System.Linq;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary><c>x-envelope</c>: which property of a response body is the payload that the method returns.</summary>
internal sealed class EnvelopeBinder(BindingContext context)
{
    public EnvelopeModel? Bind(OpenApiOperation operation, TypeRef body)
    {
        var extension = Extensions.Get(operation.Extensions, "x-envelope");
        if (extension.IsFalse())
            return null;
        extension ??= Extensions.Get(context.Document.Extensions, "x-envelope");
        if (extension.Text("payload") is not { } payloadName || body.Kind is not WireKind.Named || !context.Records.TryGetValue(body.Name!, out var record))
            return null;
        if (Find(record, payloadName) is not { } payload)
            return null;

        var message = extension.Text("message") is { } messageName && Find(record, messageName) is { Type.Kind: WireKind.String } found ? found : null;
        return new EnvelopeModel(Payload(payload), payload.Type, message is null ? null : Access(message));
    }

    /// <summary>The runtime takes a null payload for an answer without one; a struct that is not there falls back to its default.</summary>
    private static string Payload(PropertyModel property) =>
        Access(property) + (property.Type.IsValueType && property.Presence is not Presence.Required ? ".GetValueOrDefault()" : "");

    private static string Access(PropertyModel property) =>
        property.Name + (property.Presence is Presence.OptionalNullable ? ".GetValueOrDefault()" : "");

    private static PropertyModel? Find(RecordModel record, string jsonName) => record.Properties.FirstOrDefault(property => property.JsonName == jsonName);
}
