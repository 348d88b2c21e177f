namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds <c>x-envelope</c>: the property of the response body that the method returns.</summary>
internal sealed class EnvelopeBinder(BindingContext context)
{
    /// <summary>Reports an envelope of the document without a payload.</summary>
    public void CheckDocument()
    {
        if (context.Api.Extensions["x-envelope"] is { } extension && !extension.IsFalse() && extension.Text("payload") is null)
            Refuse(JsonPointer.Root.Then("x-envelope"), "x-envelope has no 'payload'", "methods return the whole body");
    }

    public EnvelopeModel? Bind(Operation operation, TypeRef? body)
    {
        var own = operation.Extensions["x-envelope"];
        if (own.IsFalse())
            return null;
        var pointer = operation.Pointer.Then("x-envelope");
        var extension = own ?? context.Api.Extensions["x-envelope"];
        if (extension.Text("payload") is not { } payloadName)
            return own is null ? null : Refuse(pointer, "x-envelope is neither false nor has a 'payload'");

        // The envelope of the document applies to the responses that fit; the envelope of an operation must fit its response.
        if (body is not { Kind: WireKind.Named } || !context.Records.TryGetValue(body.Name!, out var record))
            return own is null ? null : Refuse(pointer, "x-envelope requires a response that is an object");
        if (Find(record, payloadName) is not { } payload)
            return own is null ? null : Refuse(pointer, $"x-envelope refers to '{payloadName}', which is not a property of the response");

        PropertyModel? message = null;
        if (extension.Text("message") is { } messageName)
        {
            message = messageName != payloadName && Find(record, messageName) is { Type.Kind: WireKind.String } found ? found : null;
            if (message is null && own is not null)
            {
                context.Findings.Unsupported(
                    pointer.Then("message"),
                    $"'message' of x-envelope refers to '{messageName}', which is not a string property of the response",
                    "it is ignored");
            }
        }

        return new EnvelopeModel(PropertyRef.Of(payload), message is null ? null : PropertyRef.Of(message));
    }

    private EnvelopeModel? Refuse(JsonPointer pointer, string problem, string outcome = "the method returns the whole body")
    {
        context.Findings.Unsupported(pointer, problem, outcome);
        return null;
    }

    private static PropertyModel? Find(RecordModel record, string jsonName) =>
        record.Properties.FirstOrDefault(property => property.JsonName == jsonName);
}
