using System.Net;

namespace Gigstack.Runtime.Generated;

/// <summary>Passes on how the responses of one call depart from the document.</summary>
/// <param name="unexpected">Where departures go.</param>
/// <param name="request">The request of the call.</param>
internal sealed class AnswerWatcher(UnexpectedAnswers unexpected, ApiRequest request) : AnswerWatch
{
    public override TResult ReadLimited<TState, TResult>(
        HttpStatusCode status, ReadOnlyMemory<byte> utf8, TState state, Func<ReadOnlyMemory<byte>, TState, TResult> read)
    {
        using var limit = ItemLimit.Begin(utf8.Span, unexpected.MaxItems);
        return Read(status, utf8, state, read);
    }

    public override TResult Read<TState, TResult>(
        HttpStatusCode status, ReadOnlyMemory<byte> utf8, TState state, Func<ReadOnlyMemory<byte>, TState, TResult> read)
    {
        if (!unexpected.IsOn)
            return read(utf8, state);
        var reading = new JsonReading();
        var before = JsonReading.Swap(reading);
        try
        {
            return read(utf8, state);
        }
        finally
        {
            JsonReading.Swap(before);
            unexpected.Report(request.Operation, status, reading, utf8.Span);
        }
    }

    /// <summary>Passes on a status or media type that the document does not list.</summary>
    public void Check(RawResponse response)
    {
        if (request.Documented is not { } documented || !unexpected.IsOn)
            return;
        var answers = new DocumentedAnswers(documented);
        if (!answers.Has(response.StatusCode))
            unexpected.Report(request.Operation, response.StatusCode, UnexpectedKind.UndocumentedStatus);
        else if (response.HasBody && response.MediaType is { } type && !answers.Has(response.StatusCode, type))
            unexpected.Report(request.Operation, response.StatusCode, UnexpectedKind.UndocumentedMediaType);
    }
}
