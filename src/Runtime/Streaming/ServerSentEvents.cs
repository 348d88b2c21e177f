using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime;

/// <summary>
/// Events as they arrive (<c>text/event-stream</c>). Enumerate it for their data, <see cref="AsEvents"/> for their names and ids too; nothing is requested
/// before that, and each enumeration is a request of its own. Leaving the loop closes the response.
/// </summary>
/// <remarks>
/// An event whose data is <c>[DONE]</c> ends the stream where the data is JSON, and one with empty data has nothing to read and is passed over. An event that is
/// not ended by an empty line when the response ends is none.
/// </remarks>
/// <typeparam name="T">The type of the data.</typeparam>
public abstract class ServerSentEvents<T> : IAsyncEnumerable<T>
{
    /// <summary>For derived classes.</summary>
    protected ServerSentEvents()
    {
    }

    /// <summary>Events that are already there, for tests.</summary>
    /// <param name="events">The events.</param>
    /// <returns>The stream.</returns>
    [SuppressMessage("Design", "CA1000", Justification = "The type argument says what is streamed; it could not be left out anyway in a mock's set-up.")]
    public static ServerSentEvents<T> FromEvents(IEnumerable<ServerSentEvent<T>> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new GivenEvents(events);
    }

    /// <summary>The events with their names and ids.</summary>
    /// <returns>The events; cancel with <c>WithCancellation</c>.</returns>
    public abstract IAsyncEnumerable<ServerSentEvent<T>> AsEvents();

    /// <inheritdoc/>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (ServerSentEvent<T> one in AsEvents().WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return one.Data;
    }

    private sealed class GivenEvents(IEnumerable<ServerSentEvent<T>> events) : ServerSentEvents<T>
    {
        public override async IAsyncEnumerable<ServerSentEvent<T>> AsEvents()
        {
            await Task.CompletedTask.ConfigureAwait(false);
            foreach (ServerSentEvent<T> one in events)
                yield return one;
        }
    }
}
