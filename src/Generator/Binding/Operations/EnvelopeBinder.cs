namespace Gigstack.Generator.Binding.Operations;

/// <summary><c>x-envelope</c>: which property of a response body is the payload that the method returns.</summary>
internal sealed class EnvelopeBinder(BindingContext context)
{
    /// <summary>Reports an envelope of the document that no response can have.</summary>
    public void CheckDocument()
    {
        if (context.Api.Extensions["x-envelope"] is { } extension && !extension.IsFalse() && extension.Text("payload") is null)
            Refuse(JsonPointer.Root.Then("x-envelope"), "it names no payload", "methods return whole bodies");
    }

    public EnvelopeModel? Bind(Operation operation, TypeRef? body)
    {
        var own = operation.Extensions["x-envelope"];
        if (own.IsFalse())
            return null;
        var pointer = operation.Pointer.Then("x-envelope");
        var extension = own ?? context.Api.Extensions["x-envelope"];
        if (extension.Text("payload") is not { } payloadName)
            return own is null ? null : Refuse(pointer, "it is neither false nor names a payload");

        // The document's envelope is for those that have one; an operation's own is for this answer.
        if (body is not { Kind: WireKind.Named } || !context.Records.TryGetValue(body.Name!, out var record))
            return own is null ? null : Refuse(pointer, "the response is no object");
        if (Find(record, payloadName) is not { } payload)
            return own is null ? null : Refuse(pointer, $"the response has no property '{payloadName}'");

        PropertyModel? message = null;
        if (extension.Text("message") is { } messageName)
        {
            message = messageName != payloadName && Find(record, messageName) is { Type.Kind: WireKind.String } found ? found : null;
            if (message is null && own is not null)
                context.Findings.Unsupported(pointer.Then("message"), $"The message '{messageName}' of this x-envelope", "the response has no text of that name, so there is no message");
        }

        return new EnvelopeModel(PropertyRef.Of(payload), message is null ? null : PropertyRef.Of(message));
    }

    private EnvelopeModel? Refuse(JsonPointer pointer, string why, string instead = "the method returns the whole body")
    {
        context.Findings.Unsupported(pointer, "This x-envelope", $"{why}, so {instead}");
        return null;
    }

    private static PropertyModel? Find(RecordModel record, string jsonName) => record.Properties.FirstOrDefault(property => property.JsonName == jsonName);
}
