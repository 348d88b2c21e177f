using System.Text.Json.Nodes;

namespace GigstackTests.Documents;

/// <summary>
/// The properties of component schemas that an example of a page shows: one of a request or response whose mark is DOC. A null, an empty list
/// and an empty object show the name, but nothing of the type.
/// </summary>
public sealed class ShownFields
{
    private static readonly string[] s_compositions = ["allOf", "anyOf", "oneOf"];

    private readonly SpecDocument _document;
    private readonly HashSet<(string Schema, string Property)> _shown = [];

    private ShownFields(SpecDocument document) => _document = document;

    public static ShownFields Of(SpecDocument document)
    {
        var fields = new ShownFields(document);
        foreach (var operation in document.Operations)
        {
            var marks = ((string?)operation.Provenance?["marks"] ?? "").Split('/');
            if (IsDocumented(marks.ElementAtOrDefault(2)))
                fields.Add(operation.Requests);
            if (IsDocumented(marks.ElementAtOrDefault(3)))
                fields.Add(operation.Statuses.Where(static status => status < 300).SelectMany(operation.Responses));
            if (IsDocumented((string?)operation.Provenance?["errors"]))
                fields.Add(operation.Statuses.Where(static status => status >= 400).SelectMany(operation.Responses));
        }

        return fields;
    }

    public static bool IsDocumented(string? mark) => mark?.Contains("DOC", StringComparison.Ordinal) == true;

    public bool Contains(string schema, string property) => _shown.Contains((schema, property));

    private void Add(IEnumerable<SpecExample> examples)
    {
        foreach (var example in examples)
            Add(example.Schema, example.Value);
    }

    private void Add(JsonNode schema, JsonNode? value)
    {
        var target = _document.Resolve(schema);
        var name = ((string?)schema["$ref"])?.Split('/')[^1];
        foreach (var part in Parts(target))
            Add(part, value);
        if (value is JsonArray items && target["items"] is { } of)
        {
            foreach (var item in items)
                Add(of, item);
        }

        foreach (var (property, held) in value as JsonObject ?? [])
        {
            if ((target["properties"]?[property] ?? target["additionalProperties"] as JsonObject) is not { } type)
                continue;
            if (name is not null && held is not (null or JsonArray { Count: 0 } or JsonObject { Count: 0 }))
                _shown.Add((name, property));
            Add(type, held);
        }
    }

    private static IEnumerable<JsonNode> Parts(JsonNode schema) =>
        s_compositions.SelectMany(keyword => schema[keyword] as JsonArray ?? []).OfType<JsonNode>();
}
