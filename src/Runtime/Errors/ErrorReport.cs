using System.Net;
using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>The data of an error response from which its exception is created.</summary>
internal sealed class ErrorReport
{
    private readonly RawResponse _response;
    private readonly bool _areFieldsOfDetails;

    public ErrorReport(CallErrors call, RawResponse response, ErrorContent content)
    {
        _response = response;
        Call = call;
        Watch = call.Watch;
        Method = call.Method;
        RequestUri = call.Uri;
        Code = content.Code;
        ApiMessage = content.Message;
        Details = content.Details;
        _areFieldsOfDetails = content.FieldErrors is null || content.Details is { ValueKind: JsonValueKind.Object };
        FieldErrors = content.FieldErrors
            ?? (content.Details is { } details ? ErrorDetails.ByField(details, content.IsFieldFirst) : ApiException.EmptyFieldErrors);
    }

    public CallErrors Call { get; }

    public AnswerWatch Watch { get; }

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

    /// <summary>The body, if it could not be read as its type.</summary>
    public UnreadBody? Unread { get; set; }

    /// <summary>The whole body.</summary>
    public ReadOnlyMemory<byte> Body => _response.Body;

    public string Sentence
    {
        get
        {
            var quota = default(Quota);
            var code = quota.Quote(Code ?? _response.ReasonPhrase);
            var sentence = $"{Method} {RequestUri.AbsolutePath} returned {(int)StatusCode} {code}".TrimEnd();
            var said = ApiMessage ?? PlainText();
            if (quota.Quote(said) is { Length: > 0 } quoted)
                sentence = $"{sentence}: {quoted}";
            return quota.Quote(DetailsInWords(said)) is { Length: > 0 } words ? $"{sentence} ({words})" : sentence;
        }
    }

    /// <summary>The details, and the errors by field if they are elsewhere; null if that is no more than the message.</summary>
    private string? DetailsInWords(string? message)
    {
        var details = Details is { } present ? ErrorDetails.InWords(present) : null;
        var fields = _areFieldsOfDetails ? null : ErrorDetails.InWords(FieldErrors);
        var words = string.Join("; ", new[] { details, fields }.Where(said => said is not null && said != message));
        return words.Length == 0 ? null : words;
    }

    private string? PlainText() => _response.MediaType == "text/plain" ? ResponseBody : null;
}
