namespace Gigstack.Runtime.Testing;

/// <summary>Everything that was sent, and a signal for those who wait for more.</summary>
internal sealed class SentLog
{
    private readonly object _gate = new();
    private readonly List<SentRequest> _requests = [];
    private TaskCompletionSource _added = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SentRequest[] All
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>What was sent so far, and a task that completes with the next.</summary>
    public (SentRequest[] Requests, Task Next) Now
    {
        get
        {
            lock (_gate)
                return ([.. _requests], _added.Task);
        }
    }

    public void Add(SentRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request);
            _added.SetResult();
            _added = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
