using System.Net;
using System.Text.Json;
using Gigstack.Runtime.Http;
using Gigstack.Runtime.Json;

namespace Gigstack.Runtime.Errors;

/// <summary>All that is known of an error answer, on the way to its exception.</summary>
internal sealed class ErrorReport
{
    private const int MaxQuoted = 500;

    private readonly RawResponse _response;

    public ErrorReport(ApiCall call, RawResponse response, ApiErrorShape? shape)
    {
        _response = response;
        Method = call.Method;
        RequestUri = call.Uri;
        if (shape is not null && Parse(response.Body) is { } body)
        {
            Code = shape.Code(body);
            ApiMessage = shape.Message(body);
            Details = shape.Details(body);
        }
        FieldErrors = Details is { } details ? ErrorDetails.ByField(details) : ApiException.EmptyFieldErrors;
    }

    public string Method { get; }

    public Uri RequestUri { get; }

    public string? Code { get; }

    public string? ApiMessage { get; }

    public JsonElement? Details { get; }

    public IReadOnlyDictionary<string, string> FieldErrors { get; }

    public HttpStatusCode StatusCode => _response.StatusCode;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => _response.Headers;

    public TimeSpan? RetryAfter => _response.RetryAfter;

    public string ResponseBody => _response.Text;

    public string Sentence
    {
        get
        {
            string sentence = $"{Method} {RequestUri.AbsolutePath} answered {(int)StatusCode} {Code ?? _response.ReasonPhrase}".TrimEnd();
            string? said = ApiMessage ?? PlainText();
            if (!string.IsNullOrWhiteSpace(said))
                sentence = $"{sentence}: {OneLine(said)}";
            return Details is { } details && ErrorDetails.InWords(details) is { } words ? $"{sentence} ({OneLine(words)})" : sentence;
        }
    }

    public ApiException ToException(ApiErrorMap? types) => types?.TryCreate(StatusCode, this) ?? new ApiException(this);

    public ApiException<TError>? TryCreate<TError>(JsonCodec<TError> codec)
    {
        try
        {
            return new ApiException<TError>(this, JsonText.Read(_response.Body.Span, codec));
        }
        catch (JsonReadException)
        {
            return null; // servers and proxies answer what they like; the plain exception has the text
        }
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        if (body.Span.IndexOf((byte)'{') < 0)
            return null;
        try
        {
            return JsonText.Read(body.Span, JsonCodecs.Element);
        }
        catch (JsonReadException)
        {
            return null;
        }
    }

    private string? PlainText() => _response.MediaType == "text/plain" ? ResponseBody : null;

    private static string OneLine(string text)
    {
        text = text.Trim().ReplaceLineEndings(" ");
        return text.Length <= MaxQuoted ? text : string.Concat(text.AsSpan(0, MaxQuoted), "...");
    }
}
