namespace Gigstack.Generator.Binding.Operations;

/// <summary><c>x-idempotency</c>: the header or property that carries the key of a call.</summary>
internal sealed class IdempotencyBinder(BindingContext context)
{
    /// <summary>The header that the extension names; one that cannot be is reported by <see cref="Bind"/>.</summary>
    public static string? Header(Operation operation) =>
        operation.Extensions["x-idempotency"].Text("header") is { } header && HeaderName.IsValid(header) ? header : null;

    public IdempotencyModel? Bind(Operation operation, BodyModel? body)
    {
        if (operation.Extensions["x-idempotency"] is not { } extension)
            return null;
        var pointer = operation.Pointer.Then("x-idempotency");
        if (extension.Text("header") is { } header)
            return HeaderName.IsValid(header)
                ? new IdempotencyModel(header, null)
                : Refuse(pointer.Then("header"), $"x-idempotency with the header '{header}'", "no header can have that name");
        if (extension.Text("property") is not { } property)
            return Refuse(pointer, "x-idempotency without header and property", "there is nothing to carry a key");
        return body is not null && context.Records.TryGetValue(body.Type.Name ?? "", out var record)
            && record.Properties.FirstOrDefault(candidate => candidate.JsonName == property) is { Type.Kind: WireKind.String, Presence: Presence.Optional } found
            ? new IdempotencyModel(null, found.Name)
            : Refuse(pointer, $"x-idempotency with the property '{property}'", "the body has no optional text of that name");
    }

    private IdempotencyModel? Refuse(JsonPointer pointer, string construct, string why)
    {
        context.Findings.Unsupported(pointer, construct, $"{why}, so the operation is not retried");
        return null;
    }
}
