using System.Net;

namespace Gigstack.Runtime;

/// <summary>Watches how the bodies of one call are read, if somebody wants to know how they depart from the document.</summary>
internal abstract class AnswerWatch
{
    /// <summary>As the other, for a success or an item of a stream: they have a limit of items.</summary>
    /// <exception cref="TooManyItemsException">It has more.</exception>
    public abstract TResult ReadLimited<TState, TResult>(
        HttpStatusCode status, ReadOnlyMemory<byte> utf8, TState state, Func<ReadOnlyMemory<byte>, TState, TResult> read);

    /// <summary>Reads a body, or an item of a stream.</summary>
    /// <param name="status">The status of the response.</param>
    /// <param name="utf8">The JSON.</param>
    /// <param name="state">What the function takes.</param>
    /// <param name="read">Reads the JSON.</param>
    public abstract TResult Read<TState, TResult>(
        HttpStatusCode status, ReadOnlyMemory<byte> utf8, TState state, Func<ReadOnlyMemory<byte>, TState, TResult> read);
}
