namespace Gigstack.Runtime.Generated;

/// <summary>Tells the handlers of the user about the call.</summary>
internal static class CallNotes
{
    public static void Add(HttpRequestMessage message, ApiRequest request, int attempt, string? idempotencyKey)
    {
        var options = message.Options;
        if (request.OperationId is { } id)
            options.Set(ApiRequestKeys.OperationId, id);
        if (request.PathTemplate is { } path)
            options.Set(ApiRequestKeys.PathTemplate, path);
        options.Set(ApiRequestKeys.Attempt, attempt);
        if (idempotencyKey is not null)
            options.Set(ApiRequestKeys.IdempotencyKey, idempotencyKey);
    }
}
