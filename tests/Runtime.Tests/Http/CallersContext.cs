namespace Gigstack.Runtime.Tests.Http;

/// <summary>A context such as that of a user interface: a library that resumes on it hangs its callers who wait for the result.</summary>
internal sealed class CallersContext : SynchronizationContext
{
    private int _posts;

    /// <summary>Starts a call on such a context and waits for it elsewhere.</summary>
    /// <returns>How often something was to be resumed on the context.</returns>
    public static async Task<int> PostsOf(Func<Task> call)
    {
        var context = new CallersContext();
        var before = Current;
        SetSynchronizationContext(context);
        Task running;
        try
        {
            running = call();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
        await running;
        return context._posts;
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _posts);
        base.Post(d, state);
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _posts);
        base.Send(d, state);
    }
}
