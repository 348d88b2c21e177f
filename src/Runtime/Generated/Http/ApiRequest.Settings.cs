namespace Gigstack.Runtime.Generated;

/// <content>What the options of a call change.</content>
public sealed partial class ApiRequest
{
    /// <exception cref="InvalidOperationException">There is an idempotency key, and nowhere to send it.</exception>
    internal void Apply(CallSettings settings)
    {
        foreach ((var name, var value) in settings.Headers)
            WithHeader(name, value);
        foreach ((var name, var value) in settings.Query)
            SetQuery(name, value);
        ApplyKey(settings.IdempotencyKey);
    }

    /// <summary>A key in the call options replaces one in the parameters. It is made once per call, so that all attempts have it.</summary>
    private void ApplyKey(string? key)
    {
        if (IdempotencyHeader is { } header)
        {
            IdempotencyKey = key ?? HeaderValue(header) ?? Generated.IdempotencyKey.New();
            WithHeader(header, IdempotencyKey);
        }
        else if (key is not null && IdempotencyKey is null && !IsSafe)
        {
            throw new InvalidOperationException(
                $"The document declares no idempotency key for {Operation}, so the server would not recognize a repeated request. "
                    + $"Do not set {nameof(CallOptions)}.{nameof(CallOptions.IdempotencyKey)} for it, or send the key in a header.");
        }
    }

    private bool IsSafe => SafeMethods.Contains(Method);
}
