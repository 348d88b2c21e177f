using Gigstack.Sandbox.Server.Authentication;

namespace Gigstack.Sandbox.Inspector.Recording;

/// <summary>A request and its answer. What it shows is masked; its bodies and headers are masked when somebody looks.</summary>
internal sealed record RequestRecord
{
    /// <summary>Its place in the log.</summary>
    public long Number { get; init; }

    /// <summary>When it was answered, by the clock of the sandbox.</summary>
    public required DateTimeOffset At { get; init; }

    public required TimeSpan Duration { get; init; }

    public required string Method { get; init; }

    /// <summary>Such as <c>http://127.0.0.1:5005</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>Percent-encoded, with <c>/v2</c>.</summary>
    public required string Path { get; init; }

    /// <summary>With its question mark; empty if there is none.</summary>
    public required string Query { get; init; }

    /// <summary>The route that fits, such as <c>/v2/clients/{id}</c>; null for none.</summary>
    public required string? Route { get; init; }

    /// <summary>Null if nobody has received an answer.</summary>
    public required int? Status { get; init; }

    /// <summary>Whose key it had; null without one.</summary>
    public required Caller? Caller { get; init; }

    public required RequestCheck Check { get; init; }

    public required Exchange Exchange { get; init; }

    /// <summary>The fields and files of a form instead of its bytes; null for other bodies.</summary>
    public required JsonObject? Form { get; init; }

    /// <summary>The headers of the request, with their secrets.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Received { get; init; }

    /// <summary>The headers of the answer, with their secrets.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Answered { get; init; }

    /// <summary>The headers of the request as they are shown.</summary>
    public IEnumerable<KeyValuePair<string, string>> RequestHeaders => Masked(Received);

    /// <summary>The headers of the answer as they are shown.</summary>
    public IEnumerable<KeyValuePair<string, string>> ResponseHeaders => Masked(Answered);

    public required SecretMask Mask { get; init; }

    /// <summary>The memory that it takes, about: its bodies, and two bytes for each letter that a client can make long.</summary>
    public long Size { get; init; }

    /// <summary>The record with its size.</summary>
    public RequestRecord Measured()
    {
        var letters = Path.Length + Query.Length + Check.Details.Sum(static line => line.Length)
            + (Form is null ? 0 : JsonBody.Write(Form).Length)
            + Received.Concat(Answered).Sum(static header => header.Key.Length + header.Value.Length);
        return this with { Size = Exchange.Request.Size + (long)Exchange.Response.Size + (sizeof(char) * (long)letters) };
    }

    /// <summary>The body of the request as it is shown.</summary>
    public string RequestText => Form is null ? Mask.Text(Exchange.Request.Text) : JsonBody.Write(Form);

    /// <summary>The body of the answer as it is shown.</summary>
    public string ResponseText => IsText(Answered) ? Mask.Text(Exchange.Response.Text) : "";

    public string? RequestType => Header(Received, "Content-Type");

    private IEnumerable<KeyValuePair<string, string>> Masked(IEnumerable<KeyValuePair<string, string>> headers) =>
        headers.Select(header => KeyValuePair.Create(header.Key, Mask.Header(header.Key, header.Value)));

    private static bool IsText(IReadOnlyList<KeyValuePair<string, string>> headers) =>
        Header(headers, "Content-Type") is { } type
        && (type.Contains("json", StringComparison.OrdinalIgnoreCase) || type.Contains("xml", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase));

    private static string? Header(IReadOnlyList<KeyValuePair<string, string>> headers, string name) =>
        headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
