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
        FieldErrors = Details is { } details ? FieldErrorsOf(details) : ApiException.EmptyFieldErrors;
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
            return string.IsNullOrWhiteSpace(said) ? sentence : $"{sentence}: {OneLine(said)}";
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

    private static IReadOnlyDictionary<string, string> FieldErrorsOf(JsonElement details)
    {
        if (details.ValueKind != JsonValueKind.Object)
            return ApiException.EmptyFieldErrors;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty field in details.EnumerateObject())
        {
            try
            {
                if (field.Value.ValueKind == JsonValueKind.String)
                    fields[field.Name] = field.Value.GetString()!;
                else if (field.Value.ValueKind == JsonValueKind.Array)
                    fields[field.Name] = string.Join(", ", field.Value.EnumerateArray().Select(static text => text.ToString()));
            }
            catch (InvalidOperationException)
            {
                // half a surrogate pair is no text; the body has it as it came
            }
        }
        return fields;
    }

    private string? PlainText() => _response.MediaType == "text/plain" ? ResponseBody : null;

    private static string OneLine(string text)
    {
        text = text.Trim().ReplaceLineEndings(" ");
        return text.Length <= MaxQuoted ? text : string.Concat(text.AsSpan(0, MaxQuoted), "...");
    }
}
