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
    public IEnumerable<SpecExample> Requests => _operation["requestBody"] is { } body ? Document.ExamplesOf(Document.Resolve(body), SpecExample.Requests) : [];

    public bool HasRequestBody => _operation["requestBody"] is not null;

    /// <summary>The row in the table of operations, and what its four parts rest on.</summary>
    public JsonNode? Provenance => _operation["x-provenance"];

    public string? Confidence => (string?)_operation["x-confidence"];

    /// <summary>The page of the documentation.</summary>
    public string? Page => (string?)_operation["externalDocs"]?["url"];

    public string? Tag => (string?)_operation["tags"]?[0];

    /// <summary>The statuses that the document gives, in its order.</summary>
    public IEnumerable<int> Statuses => _operation["responses"]!.AsObject().Select(response => int.Parse(response.Key, CultureInfo.InvariantCulture));

    /// <summary>The bodies that the document shows for a status.</summary>
    public IEnumerable<SpecExample> Responses(int status)
    {
        var key = status.ToString(CultureInfo.InvariantCulture);
        return Document.ExamplesOf(Document.Resolve(_operation["responses"]![key]!), key);
    }

    /// <summary>Every body that the document shows, of request and responses.</summary>
    public IEnumerable<SpecExample> Examples => Requests.Concat(Statuses.SelectMany(Responses));

    /// <summary>What the method returns of an answer, as JSON that is written back: the payload of its envelope, or all of it.</summary>
    public string PayloadOf(SpecExample response) => Of(response, "payload", response.Written);

    /// <summary>The message that comes beside the payload; null for none.</summary>
    public string? MessageOf(SpecExample response) => Of(response, "message", "null") is var message && message == "null" ? null : (string)JsonNode.Parse(message)!;

    public override string ToString() => $"{Document.Namespace} {Id}";

    private string Of(SpecExample response, string role, string without)
    {
        var body = response.IsJson ? JsonNode.Parse(response.Written) as JsonObject : null;
        var shape = SchemaShape.Of(Document, response.Schema, response.Value);
        if (IsPaged)
            return role == "payload" ? (JsonPath.Find(body, (string)_operation["x-pagination"]!["items"]!)?.ToJsonString() ?? "[]") : "null";

        var own = _operation["x-envelope"];
        if (own is JsonValue || body is null)
            return without;
        var envelope = own ?? Document.Extension("x-envelope");
        if ((string?)envelope?["payload"] is not { } payload || !shape.Properties.ContainsKey(payload))
            return without;
        return (string?)envelope[role] is { } name && shape.Properties.ContainsKey(name) ? body[name]?.ToJsonString() ?? "null" : "null";
    }

    private List<SpecParameter> Parameters(JsonNode node) =>
        [.. (node["parameters"] as JsonArray ?? []).Select(parameter => new SpecParameter(Document, Document.Resolve(parameter!)))];
}
