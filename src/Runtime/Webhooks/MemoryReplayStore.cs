namespace Gigstack.Runtime;

/// <summary>
/// Remembers webhooks in memory. Each list is in the order of its end, if all marks last equally long; otherwise, some last longer.
/// </summary>
internal sealed class MemoryReplayStore(TimeProvider clock, int capacity) : WebhookReplayStore
{
    private readonly object _lock = new();
    private readonly Dictionary<string, LinkedListNode<Mark>> _marks = new(StringComparer.Ordinal);
    private readonly LinkedList<Mark> _inProgress = new();
    private readonly LinkedList<Mark> _handled = new();
    private readonly long _start = clock.GetTimestamp();

    // Not the time of day, which can jump.
    private TimeSpan Now => clock.GetElapsedTime(_start);

    public override ValueTask<WebhookReplayState> BeginAsync(string id, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            RemoveEnded(_inProgress);
            RemoveEnded(_handled);
            if (_marks.TryGetValue(id, out var mark))
                return new(mark.List == _handled ? WebhookReplayState.Handled : WebhookReplayState.InProgress);
            Add(_inProgress, id, lease);
            return new(WebhookReplayState.New);
        }
    }

    public override ValueTask CompleteAsync(string id, TimeSpan duration)
    {
        lock (_lock)
        {
            Remove(id);
            Add(_handled, id, duration);
            if (_handled.Count > capacity)
                Remove(_handled.First!.Value.Id);
        }

        return default;
    }

    public override ValueTask AbandonAsync(string id)
    {
        // A delivery that took too long may have been handled meanwhile.
        lock (_lock)
        {
            if (_marks.TryGetValue(id, out var mark) && mark.List == _inProgress)
                Remove(id);
        }

        return default;
    }

    private void Add(LinkedList<Mark> list, string id, TimeSpan duration) => _marks.Add(
        id,
        list.AddLast(new Mark(id, duration < TimeSpan.MaxValue - Now ? Now + duration : TimeSpan.MaxValue)));

    private void Remove(string id)
    {
        if (_marks.Remove(id, out var mark))
            mark.List!.Remove(mark);
    }

    private void RemoveEnded(LinkedList<Mark> list)
    {
        while (list.First is { } first && first.Value.End <= Now)
            Remove(first.Value.Id);
    }

    private readonly record struct Mark(string Id, TimeSpan End);
}
