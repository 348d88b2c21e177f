using System.Net;

namespace Gigstack.Runtime;

/// <summary>Watches how the bodies of one call are read, if somebody wants to know how they depart from the document.</summary>
internal class AnswerWatch
{
    /// <summary>Nobody wants to know.</summary>
    public static readonly AnswerWatch None = new();

    /// <summary>Reads a body, or an item of a stream.</summary>
    /// <param name="status">The status of the response.</param>
    /// <param name="utf8">The JSON.</param>
    /// <param name="state">What the function takes.</param>
    /// <param name="read">Reads the JSON.</param>
    public virtual TResult Read<TState, TResult>(
        HttpStatusCode status, ReadOnlyMemory<byte> utf8, TState state, Func<ReadOnlyMemory<byte>, TState, TResult> read) => read(utf8, state);
}
