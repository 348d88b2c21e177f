namespace Gigstack.Runtime;

/// <summary>What the exceptions of a call say about it.</summary>
internal abstract class ReportedCall
{
    /// <summary>Watches how bodies are read.</summary>
    public abstract AnswerWatch Watch { get; }

    public abstract string? IdempotencyKey { get; }

    /// <summary>The number of attempts so far.</summary>
    public int Attempts { get; protected set; }

    /// <summary>The time since the call began.</summary>
    public abstract TimeSpan Elapsed { get; }

    /// <summary>Keeps the secrets of the request out of a response that becomes an exception.</summary>
    public abstract SentSecrets Hide(RawResponse response);

    /// <summary>The call ended with a response, and with its body if that is read as it arrives. Only the first end counts.</summary>
    public abstract void Succeeded(RawResponse response);

    /// <summary>The call ended with an exception.</summary>
    public abstract void Failed(RawResponse? response, Exception exception);
}
