using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Xunit.Sdk;

namespace Gigstack.Sandbox.Tests.Contract;

/// <summary>
/// Validates every exchange below <c>/v2</c> against the OpenAPI document. An answer must be one that the document has. A request that
/// the document does not allow must be answered with a 4xx, unless <see cref="Tolerated"/> has it.
/// </summary>
internal sealed class ContractHandler(SpecDocument document, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string BasePath = "/v2/";

    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 128 };

    public static HttpClient Client(GigstackEdition edition, HttpMessageHandler? inner = null) =>
        new(new ContractHandler(SpecDocument.Of(edition), inner ?? new SocketsHttpHandler()));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        if (!request.RequestUri!.AbsolutePath.StartsWith(BasePath, StringComparison.Ordinal))
            return response;

        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var received = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var problems = Problems(request, sent, response, received).ToList();
        return problems.Count == 0 ? response : throw new XunitException(
            $"{request.Method} {request.RequestUri.PathAndQuery}, answered with {(int)response.StatusCode}:\n"
            + string.Join('\n', problems));
    }

    private IEnumerable<string> Problems(HttpRequestMessage request, byte[]? sent, HttpResponseMessage response, byte[] received)
    {
        var status = (int)response.StatusCode;
        var mediaType = received.Length == 0 ? null : response.Content.Headers.ContentType?.MediaType;
        var answer = mediaType == "application/json" ? JsonNode.Parse(received, documentOptions: s_deep) : null;
        var isError = status is >= 400 and < 500;
        if (document.Find(request.Method.Method, request.RequestUri!.AbsolutePath[(BasePath.Length - 1)..]) is not { } operation)
        {
            var noOperation = document.Name + " no operation";
            return isError
                ? document.Answers.Problems(document.Error, answer).Where(problem => !Tolerated.Answer(noOperation, problem))
                : new[] { $"{request.Method} {request.RequestUri.AbsolutePath[(BasePath.Length - 1)..]} is not in the document" }
                    .Where(problem => !Tolerated.Request(noOperation, problem));
        }

        var answerProblems = operation.AnswerProblems(status, mediaType, answer).Where(problem => !Tolerated.Answer(operation.Id, problem));
        if (isError)
            return answerProblems;
        var query = QueryHelpers.ParseQuery(request.RequestUri.Query).ToDictionary(entry => entry.Key, entry => entry.Value.ToString());
        return operation.RequestProblems(
            query, sent is { Length: > 0 } ? request.Content!.Headers.ContentType?.MediaType : null, Json(sent))
            .Where(problem => !Tolerated.Request(operation.Id, problem)).Select(problem => "request: " + problem)
            .Concat(answerProblems);
    }

    private static JsonNode? Json(byte[]? sent)
    {
        try
        {
            return sent is { Length: > 0 } ? JsonNode.Parse(sent, documentOptions: s_deep) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
