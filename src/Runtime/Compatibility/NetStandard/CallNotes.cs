namespace Gigstack.Runtime.Generated;

/// <summary>
/// Tells the handlers of the user about the call, in the properties of the message: options have keys with types from .NET 5 on.
/// </summary>
internal static class CallNotes
{
    public static void Add(HttpRequestMessage message, ApiRequest request, int attempt, string? idempotencyKey)
    {
        var properties = message.Properties;
        if (request.OperationId is { } id)
            properties["gigstack.operation_id"] = id;
        if (request.PathTemplate is { } path)
            properties["gigstack.path_template"] = path;
        properties["gigstack.attempt"] = attempt;
        if (idempotencyKey is not null)
            properties["gigstack.idempotency_key"] = idempotencyKey;
    }
}
