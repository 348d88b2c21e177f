namespace Gigstack.Corpus.Wire.Reading;

/// <summary>What the document says of one operation, in the terms of OpenAPI 3 whatever its version.</summary>
/// <param name="Server">The address that it is called at, as written in the document; "" if none is.</param>
internal sealed record WireOperation(
    string Method,
    string Path,
    string Server,
    IReadOnlyList<WireParameter> Parameters,
    WireBody? Body,
    IReadOnlyList<WireResponse> Responses)
{
    public string Name => $"{Method} {Path}";
}

/// <param name="Style">As OpenAPI 3 names it; <c>tabDelimited</c> is Swagger's <c>tsv</c>.</param>
/// <param name="ContentType">The media type of the value, if it has one instead of a style.</param>
internal sealed record WireParameter(
    string Name,
    string In,
    bool IsRequired,
    string Style,
    bool Explode,
    bool AllowReserved,
    RawNode Schema,
    string? ContentType)
{
    /// <summary>Those that OpenAPI ignores.</summary>
    public bool IsIgnored => In == "header" && Name.ToUpperInvariant() is "ACCEPT" or "CONTENT-TYPE" or "AUTHORIZATION";
}

internal sealed record WireBody(bool IsRequired, IReadOnlyList<WireMedia> Content);

/// <summary>A media type with what it carries.</summary>
internal sealed record WireMedia(string Name, RawNode Schema, RawNode ItemSchema, RawNode Encoding)
{
    public string Essence => Name.Split(';')[0].Trim().ToLowerInvariant();

    public bool IsJson => Essence is "application/json" or "text/json" || Essence.EndsWith("+json", StringComparison.Ordinal);

    public bool IsForm => Essence == "application/x-www-form-urlencoded";

    public bool IsMultipart => Essence.StartsWith("multipart/", StringComparison.Ordinal);

    public bool IsXml => Essence is "application/xml" or "text/xml" || Essence.EndsWith("+xml", StringComparison.Ordinal);

    public bool IsText => !IsXml && Essence.StartsWith("text/", StringComparison.Ordinal) && !IsSequence;

    public bool IsEvents => Essence == "text/event-stream";

    public bool IsLines => Essence is "application/jsonl" or "application/x-jsonl" or "application/x-ndjson" or "application/ndjson";

    public bool IsSequence => IsEvents || IsLines || Essence == "application/json-seq";
}

internal sealed record WireResponse(string Status, IReadOnlyList<WireMedia> Content)
{
    public bool IsSuccess => Status.StartsWith('2');

    /// <summary>A status that the document documents by this.</summary>
    public int Code(int ofDefault) => int.TryParse(Status, out var code) ? code
        : Status.Length == 3 && char.IsAsciiDigit(Status[0]) ? ((Status[0] - '0') * 100) + (Status[0] == '4' ? 18 : 0)
        : ofDefault;
}
