namespace Gigstack.Runtime;

/// <summary>Who retries the calls of a client.</summary>
public enum RetryMode
{
    /// <summary>
    /// The client, unless a handler of Microsoft.Extensions.Http.Resilience (<c>AddStandardResilienceHandler</c>) sends its requests. That
    /// handler retries on its own; the client then makes one attempt, so that attempts do not multiply.
    /// </summary>
    Automatic,

    /// <summary>Not the client: each call is one attempt, whatever <see cref="ApiClientOptions.MaxRetries"/> is.</summary>
    None,

    /// <summary>The client, whatever handlers send its requests. For a resilience handler that does not retry.</summary>
    Always,
}
