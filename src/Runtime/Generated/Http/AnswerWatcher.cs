using System.Net;

namespace Gigstack.Runtime.Generated;

/// <summary>Passes on how the responses of one call depart from the document.</summary>
/// <param name="core">The client.</param>
/// <param name="request">The request of the call.</param>
internal sealed class AnswerWatcher(TransportCore core, ApiRequest request) : AnswerWatch
{
    private HttpRequestMessage? _sent;

    public override TResult ReadLimited<TState, TResult>(
        HttpStatusCode status, ReadOnlyMemory<byte> utf8, TState state, Func<ReadOnlyMemory<byte>, TState, TResult> read)
    {
        using var limit = ItemLimit.Begin(utf8.Span, core.Options.MaxResponseItems);
        return Read(status, utf8, state, read);
    }

    public override TResult Read<TState, TResult>(
        HttpStatusCode status, ReadOnlyMemory<byte> utf8, TState state, Func<ReadOnlyMemory<byte>, TState, TResult> read)
    {
        if (!core.Unexpected.IsOn)
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
            foreach ((var kind, var path) in JsonPaths.Of(reading, utf8.Span))
                Report(status, kind, path);
        }
    }

    /// <summary>Passes on a status or media type that the document does not list.</summary>
    public void Check(RawResponse response)
    {
        _sent = response.Request;
        if (request.Documented is not { } documented || !core.Unexpected.IsOn)
            return;
        var answers = new DocumentedAnswers(documented);
        if (!answers.Has(response.StatusCode))
            Report(response.StatusCode, UnexpectedKind.UndocumentedStatus);
        else if (response.HasBody && response.MediaType is { } type && !answers.Has(response.StatusCode, type))
            Report(response.StatusCode, UnexpectedKind.UndocumentedMediaType);
    }

    private void Report(HttpStatusCode status, UnexpectedKind kind, string path = "$")
    {
        // Names of unknown properties are data of the response, which may echo the credential.
        var secrets = _sent is null ? default : core.Credentials.SecretsOf(_sent, request);
        core.Unexpected.Report(
            request.Method,
            request.PathTemplate,
            new UnexpectedAnswer { Kind = kind, Operation = request.Operation, JsonPath = secrets.Hide(path), StatusCode = status });
    }
}
