using System.Text.Json.Nodes;

namespace GigstackTests.Documents;

/// <summary>An operation of a document, with its examples.</summary>
public sealed class SpecOperation(SpecDocument document, string method, string path, JsonNode pathItem, JsonNode operation)
{
    public SpecDocument Document => document;

    public string Id { get; } = (string)operation["operationId"]!;

    public string Method => method;

    public string Path => path;

    /// <summary>Whether the answer comes in pages.</summary>
    public bool IsPaged => operation["x-pagination"] is not null;

    /// <summary>The parameters of the path, each with its example.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> PathParameters { get; } =
    [
        .. (pathItem["parameters"]?.AsArray() ?? [])
            .Select(parameter => document.Resolve(parameter!))
            .Where(parameter => (string?)parameter["in"] == "path")
            .Select(parameter => KeyValuePair.Create((string)parameter["name"]!, (string)parameter["example"]!)),
    ];

    /// <summary>The path as it stands with the examples of its parameters.</summary>
    public string ExamplePath => PathParameters.Aggregate(path, (text, parameter) => text.Replace($"{{{parameter.Key}}}", parameter.Value, StringComparison.Ordinal));

    /// <summary>The body of the request; null without one.</summary>
    public SpecExample? Request => operation["requestBody"] is { } body ? ExamplesOf(document.Resolve(body), "request").Single() : null;

    /// <summary>The statuses that the document gives, in its order.</summary>
    public IEnumerable<int> Statuses => operation["responses"]!.AsObject().Select(response => int.Parse(response.Key, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The bodies that the document shows for a status.</summary>
    public IEnumerable<SpecExample> Responses(int status) =>
        ExamplesOf(document.Resolve(operation["responses"]![status.ToString(System.Globalization.CultureInfo.InvariantCulture)]!), status.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public override string ToString() => $"{document.Namespace} {Id}";

    private IEnumerable<SpecExample> ExamplesOf(JsonNode body, string place)
    {
        var media = body["content"]!["application/json"]!;
        var schema = media["schema"]!;
        if (media["example"] is { } single)
            yield return new SpecExample(place, document.TypeOf(schema), single.ToJsonString());
        foreach (var (name, example) in media["examples"]?.AsObject() ?? [])
            yield return new SpecExample($"{place} {name}", document.TypeOf(schema), example!["value"]!.ToJsonString());
    }
}
