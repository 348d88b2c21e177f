namespace Gigstack.Runtime;

/// <summary>
/// Remembers which webhooks of one sender were handled. Derive from it to share the memory between hosts, for example in Redis or in a table
/// with a unique key. Must be safe for concurrent use.
/// </summary>
public abstract class WebhookReplayStore
{
    /// <summary>
    /// Marks a webhook as in progress, unless it is in progress or handled. Of several callers at a time, only one may get
    /// <see cref="WebhookReplayState.New"/>.
    /// </summary>
    /// <param name="id">Identifies the webhook: 64 hexadecimal digits.</param>
    /// <param name="lease">How long the mark lasts if neither of the other methods is called, because the host has stopped.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The state before the call.</returns>
    public abstract ValueTask<WebhookReplayState> BeginAsync(string id, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Marks a webhook as handled.</summary>
    /// <param name="id">Identifies the webhook.</param>
    /// <param name="duration">How long the mark must last.</param>
    /// <returns>A task that completes when the mark is stored.</returns>
    public abstract ValueTask CompleteAsync(string id, TimeSpan duration);

    /// <summary>Forgets a webhook that is in progress, because its handler failed, so that the sender can send it again.</summary>
    /// <param name="id">Identifies the webhook.</param>
    /// <returns>A task that completes when the mark is removed.</returns>
    public abstract ValueTask AbandonAsync(string id);
}
