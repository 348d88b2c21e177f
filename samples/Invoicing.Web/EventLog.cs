using System.Runtime.CompilerServices;

namespace Invoicing.Web;

/// <summary>The last webhooks of a team, in memory. A real program stores what it needs of them.</summary>
internal sealed class EventLog
{
    private const int Capacity = 50;

    private readonly Lock _lock = new();
    private readonly Queue<ReceivedEvent> _events = new();
    private TaskCompletionSource _added = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _number;

    /// <summary>The events, the newest first.</summary>
    public IReadOnlyList<ReceivedEvent> Latest => [.. After(0).Events.Reverse()];

    public void Add(string name, string text, DateTimeOffset time)
    {
        TaskCompletionSource added;
        lock (_lock)
        {
            _events.Enqueue(new(++_number, name, text, time));
            if (_events.Count > Capacity)
                _events.Dequeue();
            added = _added;
            _added = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        added.SetResult();
    }

    /// <summary>The events after a number, and those that arrive, until the token is cancelled.</summary>
    public async IAsyncEnumerable<ReceivedEvent> FollowAsync(long number, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var (events, added) = After(number);
            foreach (var received in events)
            {
                yield return received;
                number = received.Number;
            }

            await added.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private (IReadOnlyList<ReceivedEvent> Events, Task Added) After(long number)
    {
        lock (_lock)
            return ([.. _events.Where(received => received.Number > number)], _added.Task);
    }
}

/// <summary>A webhook as the page shows it.</summary>
/// <param name="Number">Its number in the log, from 1.</param>
/// <param name="Name">The name of the event.</param>
/// <param name="Text">What happened.</param>
/// <param name="Time">When it happened.</param>
internal sealed record ReceivedEvent(long Number, string Name, string Text, DateTimeOffset Time);
