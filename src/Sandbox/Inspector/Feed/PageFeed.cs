namespace Gigstack.Sandbox.Inspector.Feed;

/// <summary>The pages that are open. Without one, nothing is made for them.</summary>
internal sealed class PageFeed
{
    public const int MostListeners = 32;

    private readonly Lock _lock = new();
    private PageListener[] _listeners = [];

    /// <summary>Adds a page; null if there are too many.</summary>
    public PageListener? Listen()
    {
        lock (_lock)
        {
            if (_listeners.Length >= MostListeners)
                return null;
            var listener = new PageListener();
            _listeners = [.. _listeners, listener];
            return listener;
        }
    }

    public void Leave(PageListener listener)
    {
        lock (_lock)
            _listeners = [.. _listeners.Where(one => one != listener)];
    }

    public void Tell(Func<PageEvent> make)
    {
        if (_listeners is not { Length: > 0 } listeners)
            return;
        var told = make();
        Array.ForEach(listeners, listener => listener.Tell(told));
    }

    /// <summary>Tells that documents, deliveries or the time have changed.</summary>
    public void TellState() => Array.ForEach(_listeners, listener => listener.TellState());
}
