using System.Globalization;
using System.Text.Json.Nodes;

namespace GigstackTests.Documents;

/// <summary>An operation of a document, with its examples.</summary>
public sealed class SpecOperation
{
    private readonly JsonNode _operation;

    public SpecOperation(SpecDocument document, string method, string path, JsonNode pathItem, JsonNode operation)
    {
        _operation = operation;
        Document = document;
        Id = (string)operation["operationId"]!;
        Method = method;
        Path = path;

        var own = Parameters(operation);
        var shared = Parameters(pathItem).Where(parameter => !own.Any(other => (other.Name, other.In) == (parameter.Name, parameter.In)));
        AllParameters = [.. shared, .. own];
        PathParameters = [.. AllParameters
            .Where(parameter => parameter.In == "path")
            .OrderBy(parameter => path.IndexOf($"{{{parameter.Name}}}", StringComparison.Ordinal))];
    }

    public SpecDocument Document { get; }

    public string Id { get; }

    public string Method { get; }

    public string Path { get; }

    /// <summary>Whether the answer comes in pages.</summary>
    public bool IsPaged => _operation["x-pagination"] is not null;

    /// <summary>Those of the path item too.</summary>
    public IReadOnlyList<SpecParameter> AllParameters { get; }

    /// <summary>Those of the path, in the order of the path.</summary>
    public IReadOnlyList<SpecParameter> PathParameters { get; }

    /// <summary>The path as it stands with the examples of its parameters.</summary>
    public string ExamplePath => PathParameters.Aggregate(Path, (text, parameter) =>
        text.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString($"{parameter.Example}"), StringComparison.Ordinal));

    /// <summary>The names of the security schemes that it accepts, any of them; none when it needs no key.</summary>
    public IReadOnlyList<string> Security =>
        [.. (_operation["security"] ?? Document.Extension("security"))!.AsArray().SelectMany(requirement => requirement!.AsObject().Select(scheme => scheme.Key)).Distinct()];

    /// <summary>The first body shown for the request; null without one.</summary>
    public SpecExample? Request => Requests.FirstOrDefault();

    /// <summary>The bodies that the document shows for the request.</summary>
    public IEnumerable<SpecExample> Requests =>
        _operation["requestBody"] is { } body ? Document.ExamplesOf(Document.Resolve(body), SpecExample.Requests) : [];

    public bool HasRequestBody => _operation["requestBody"] is not null;

    /// <summary>The row in the table of operations, and what its four parts rest on.</summary>
    public JsonNode? Provenance => _operation["x-provenance"];

    public string? Confidence => (string?)_operation["x-confidence"];

    /// <summary>The page of the documentation.</summary>
    public string? Page => (string?)_operation["externalDocs"]?["url"];

    public string? Tag => (string?)_operation["tags"]?[0];

    /// <summary>The statuses that the document gives, in its order.</summary>
    public IEnumerable<int> Statuses =>
        _operation["responses"]!.AsObject().Select(response => int.Parse(response.Key, CultureInfo.InvariantCulture));

    /// <summary>The bodies that the document shows for a status.</summary>
    public IEnumerable<SpecExample> Responses(int status)
    {
        var key = status.ToString(CultureInfo.InvariantCulture);
        return Document.ExamplesOf(Document.Resolve(_operation["responses"]![key]!), key);
    }

    /// <summary>What types are read from and written as: every body that the document shows; of a success what its envelope or page
    /// holds.</summary>
    public IEnumerable<SpecExample> Examples => Requests.Concat(ResponseExamples);

    /// <summary>The same of the responses alone.</summary>
    public IEnumerable<SpecExample> ResponseExamples =>
        Statuses.SelectMany(status => Responses(status).Select(response => status < 300 ? Content(response) : response))
            .OfType<SpecExample>();

    /// <summary>What the method returns of an answer, as JSON that is written back: the payload of its envelope, or all of it.</summary>
    public string PayloadOf(SpecExample response) => Of(response, "payload", response.Written);

    /// <summary>The message that comes beside the payload; null for none.</summary>
    public string? MessageOf(SpecExample response) =>
        Of(response, "message", "null") is var message && message == "null" ? null : (string)JsonNode.Parse(message)!;

    public override string ToString() => $"{Document.Namespace} {Id}";

    private string Of(SpecExample response, string role, string without)
    {
        if (IsPaged)
            return role == "payload" ? Content(response)?.Written ?? "[]" : "null";
        if (Envelope(response) is not { } envelope)
            return without;
        var body = JsonNode.Parse(response.Written)!.AsObject();
        return (string?)envelope[role] is { } name && Shape(response).Properties.ContainsKey(name)
            ? body[name]?.ToJsonString() ?? "null"
            : "null";
    }

    /// <summary>The payload or the items as an example of their own; null where the body has none.</summary>
    private SpecExample? Content(SpecExample response)
    {
        var name = IsPaged ? (string?)_operation["x-pagination"]!["items"] : (string?)Envelope(response)?["payload"];
        if (name is null)
            return response;
        return response.Value?[name] is { } value ? response with { Schema = Shape(response).Properties[name], Value = value } : null;
    }

    /// <summary>The envelope of a response; null for one that has none.</summary>
    private JsonNode? Envelope(SpecExample response)
    {
        var own = _operation["x-envelope"];
        if (own is JsonValue || !response.IsJson || response.Value is not JsonObject)
            return null;
        var envelope = own ?? Document.Extension("x-envelope");
        return (string?)envelope?["payload"] is { } payload && Shape(response).Properties.ContainsKey(payload) ? envelope : null;
    }

    private SchemaShape Shape(SpecExample response) => SchemaShape.Of(Document, response.Schema, response.Value);

    private List<SpecParameter> Parameters(JsonNode node) =>
        [.. (node["parameters"] as JsonArray ?? []).Select(parameter => new SpecParameter(Document, Document.Resolve(parameter!)))];
}
