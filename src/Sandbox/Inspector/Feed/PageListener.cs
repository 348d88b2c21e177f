using System.Threading.Channels;

namespace Gigstack.Sandbox.Inspector.Feed;

/// <summary>A page that is open. Of one that does not read, the oldest events are dropped.</summary>
internal sealed class PageListener
{
    private const int MostWaiting = 500;
    private const string State = "state";

    private readonly Channel<PageEvent> _events;
    private int _isStateWaiting;

    public PageListener() => _events = Channel.CreateBounded<PageEvent>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }, Dropped);

    public void Tell(PageEvent told) => _events.Writer.TryWrite(told);

    /// <summary>Tells that something has changed; once, until the page has heard it.</summary>
    public void TellState()
    {
        if (Interlocked.Exchange(ref _isStateWaiting, 1) == 0)
            Tell(new PageEvent(State, null, "{}"));
    }

    // The state is told once until it was heard: if that were lost, the page would never hear of it again.
    private void Dropped(PageEvent oldest)
    {
        if (oldest.Name == State)
            Tell(oldest);
    }

    /// <summary>The next event; null if none comes in time.</summary>
    public async Task<PageEvent?> NextAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(time, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var next = await _events.Reader.ReadAsync(either.Token).ConfigureAwait(false);
            if (next.Name == State)
                Interlocked.Exchange(ref _isStateWaiting, 0);
            return next;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
