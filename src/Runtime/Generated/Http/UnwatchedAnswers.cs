using System.Net;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads bodies when nobody wants to know how they depart from the document. All calls of a client share it.</summary>
/// <param name="maxItems">The limit of the options.</param>
internal sealed class UnwatchedAnswers(int maxItems) : AnswerWatch
{
    public override TResult ReadLimited<TState, TResult>(
        HttpStatusCode status, ReadOnlyMemory<byte> utf8, TState state, Func<ReadOnlyMemory<byte>, TState, TResult> read)
    {
        using var limit = ItemLimit.Begin(utf8.Span, maxItems);
        return read(utf8, state);
    }

    public override TResult Read<TState, TResult>(
        HttpStatusCode status, ReadOnlyMemory<byte> utf8, TState state, Func<ReadOnlyMemory<byte>, TState, TResult> read) =>
        read(utf8, state);
}
