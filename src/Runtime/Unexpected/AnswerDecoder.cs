using System.Net;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime;

/// <summary>Decodes the bodies of one call, and passes on how they depart from the document.</summary>
/// <param name="unexpected">Where departures go.</param>
/// <param name="request">The request of the call.</param>
internal sealed class AnswerDecoder(UnexpectedAnswers unexpected, ApiRequest request)
{
    /// <exception cref="JsonReadException">The JSON does not fit.</exception>
    public T Read<T>(HttpStatusCode status, ReadOnlySpan<byte> utf8, JsonCodec<T> codec)
    {
        if (!unexpected.IsOn)
            return JsonText.Read(utf8, codec);
        var reading = new JsonReading();
        try
        {
            return JsonText.Read(utf8, codec, reading);
        }
        finally
        {
            unexpected.Report(request.Operation, status, reading, utf8);
        }
    }

    /// <summary>Decodes an item of a stream, by a function that does so.</summary>
    public T ReadItem<T>(HttpStatusCode status, ReadOnlyMemory<byte> item, Func<ReadOnlyMemory<byte>, T> read)
    {
        if (!unexpected.IsOn)
            return read(item);
        var reading = new JsonReading();
        var before = JsonReading.Swap(reading);
        try
        {
            return read(item);
        }
        finally
        {
            JsonReading.Swap(before);
            unexpected.Report(request.Operation, status, reading, item.Span);
        }
    }

    /// <summary>Passes on a status or media type that the document does not list.</summary>
    /// <param name="response">The response.</param>
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
