namespace Gigstack.Runtime;

/// <summary>
/// Caches an access token until shortly before it expires, or until the API rejects it. It belongs to the credential, so that all clients
/// that have the credential share it, however short they live.
/// </summary>
#pragma warning disable CA1001 // the wait handle of the semaphore is not used, and calls may outlive the client
internal sealed class CachedToken(AccessTokenSource source, TimeProvider clock)
#pragma warning restore CA1001
{
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1);
    private volatile Entry? _current;
    private volatile string? _refused;

    /// <param name="connection">Sends the request for a token, if one is necessary.</param>
    /// <param name="cancellationToken">Cancels waiting and the request.</param>
    public async ValueTask<string> GetAsync(Connection connection, CancellationToken cancellationToken)
    {
        if (Usable() is { } ready)
            return ready;

        // Concurrent calls wait for one request, and send another only if it failed.
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Usable() is { } fresh)
                return fresh;
            var token = await source.SendAsync(connection, cancellationToken).ConfigureAwait(false);
            _current = new Entry(
                token.Value,
                clock.GetTimestamp(),
                token.Lifetime is { } lifetime ? lifetime - Margin(lifetime) : null);
            return token.Value;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Discards a token that the API rejected.</summary>
    /// <returns>Whether there may be a better one.</returns>
    public bool Forget(string secret)
    {
        var current = _current;
        if (current?.Token == secret)
        {
            _refused = secret;
            Interlocked.CompareExchange(ref _current, null, current);
            return true;
        }
        return secret == _refused;
    }

    private string? Usable() =>
        _current is { } entry && (entry.UsableFor is not { } limit || clock.GetElapsedTime(entry.Received) < limit)
            ? entry.Token
            : null;

    /// <summary>A minute, or a tenth of a short lifetime, for clock differences and requests in flight.</summary>
    private static TimeSpan Margin(TimeSpan lifetime) => lifetime / 10 < s_margin ? lifetime / 10 : s_margin;

    private sealed record Entry(string Token, long Received, TimeSpan? UsableFor);
}
