using Gigstack.Sandbox.Server.Authentication;

namespace Gigstack.Sandbox.Inspector.Recording;

/// <summary>A request and its answer. What it shows is masked; its bodies are masked when somebody looks.</summary>
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

    public required IReadOnlyList<KeyValuePair<string, string>> RequestHeaders { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders { get; init; }

    public required SecretMask Mask { get; init; }

    /// <summary>The memory that it takes, about: its bodies, and two bytes for each letter that a client can make long.</summary>
    public long Size { get; init; }

    /// <summary>The record with its size.</summary>
    public RequestRecord Measured()
    {
        var letters = Path.Length + Query.Length + Check.Details.Sum(static line => line.Length) + (Form is null ? 0 : JsonBody.Write(Form).Length)
            + RequestHeaders.Concat(ResponseHeaders).Sum(static header => header.Key.Length + header.Value.Length);
        return this with { Size = Exchange.Request.Size + (long)Exchange.Response.Size + (sizeof(char) * (long)letters) };
    }

    /// <summary>The body of the request as it is shown.</summary>
    public string RequestText => Form is null ? Mask.Text(Exchange.Request.Text) : JsonBody.Write(Form);

    /// <summary>The body of the answer as it is shown.</summary>
    public string ResponseText => IsText(ResponseHeaders) ? Mask.Text(Exchange.Response.Text) : "";

    public string? RequestType => Header(RequestHeaders, "Content-Type");

    private static bool IsText(IReadOnlyList<KeyValuePair<string, string>> headers) =>
        Header(headers, "Content-Type") is { } type
        && (type.Contains("json", StringComparison.OrdinalIgnoreCase) || type.Contains("xml", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase));

    private static string? Header(IReadOnlyList<KeyValuePair<string, string>> headers, string name) =>
        headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
