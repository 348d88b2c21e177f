namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds <c>x-idempotency</c>: the header or property that contains the idempotency key.</summary>
internal sealed class IdempotencyBinder(BindingContext context)
{
    /// <summary>The header that the extension names, if it is valid. <see cref="Bind"/> reports an invalid one.</summary>
    public static string? Header(Operation operation) =>
        operation.Extensions["x-idempotency"].Text("header") is { } header && HeaderName.IsValid(header) ? header : null;

    public IdempotencyModel? Bind(Operation operation, BodyModel? body)
    {
        if (operation.Extensions["x-idempotency"] is not { } extension)
            return null;
        var pointer = operation.Pointer.Then("x-idempotency");
        if (extension.Text("header") is { } header)
        {
            return HeaderName.IsValid(header)
                ? new IdempotencyModel(header, null)
                : Refuse(pointer.Then("header"), $"x-idempotency refers to '{header}', which is not a valid header name");
        }

        if (extension.Text("property") is not { } property)
            return Refuse(pointer, "x-idempotency has neither a 'header' nor a 'property'");
        return body is not null && context.Records.TryGetValue(body.Type.Name ?? "", out var record)
            && record.Properties.FirstOrDefault(
                candidate => candidate.JsonName == property) is { Type.Kind: WireKind.String, Presence: Presence.Optional } found
            ? new IdempotencyModel(null, found.Name)
            : Refuse(pointer, $"x-idempotency refers to '{property}', which is not an optional string property of the body");
    }

    private IdempotencyModel? Refuse(JsonPointer pointer, string problem)
    {
        context.Findings.Unsupported(pointer, problem, "the operation is not retried");
        return null;
    }
}
