using System.Globalization;
using System.Text.Json.Nodes;

namespace GigstackTests.Documents;

/// <summary>An operation of a document, with its examples.</summary>
public sealed class SpecOperation(SpecDocument document, string method, string path, JsonNode pathItem, JsonNode operation)
{
    private const string Requests = "request";

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
    public SpecExample? Request => operation["requestBody"] is { } body ? ExamplesOf(document.Resolve(body), Requests).Single() : null;

    /// <summary>The statuses that the document gives, in its order.</summary>
    public IEnumerable<int> Statuses => operation["responses"]!.AsObject().Select(response => int.Parse(response.Key, CultureInfo.InvariantCulture));

    /// <summary>The bodies that the document shows for a status.</summary>
    public IEnumerable<SpecExample> Responses(int status)
    {
        var key = status.ToString(CultureInfo.InvariantCulture);
        return ExamplesOf(document.Resolve(operation["responses"]![key]!), key);
    }

    public override string ToString() => $"{document.Namespace} {Id}";

    private IEnumerable<SpecExample> ExamplesOf(JsonNode body, string place)
    {
        var media = body["content"]!["application/json"]!;
        var schema = media["schema"]!;
        if (media["example"] is { } single)
            yield return Example(place, schema, single);
        foreach (var (name, example) in media["examples"]?.AsObject() ?? [])
            yield return Example($"{place} {name}", schema, example!["value"]!);
    }

    private SpecExample Example(string place, JsonNode schema, JsonNode value)
    {
        var written = value.DeepClone().AsObject();
        var required = document.Resolve(schema)["required"]?.AsArray().Select(name => (string)name!) ?? [];
        foreach (var (name, _) in written.Where(member => member.Value is null && place != Requests && !required.Contains(member.Key)).ToList())
            written.Remove(name);
        return new SpecExample(place, document.TypeOf(schema), value.ToJsonString(), written.ToJsonString());
    }
}
