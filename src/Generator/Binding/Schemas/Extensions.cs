using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Reads <c>x-…</c> values. What they mean is written in docs/extensions.md; none knows any particular API.</summary>
internal static class Extensions
{
    public static JsonNode? Get(IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        extensions is not null && extensions.TryGetValue(name, out var extension) && extension is JsonNodeExtension { Node: { } node } ? node : null;

    /// <summary>The name that the document gives with <c>x-csharp-name</c>; null when it gives none.</summary>
    public static string? Name(IDictionary<string, IOpenApiExtension>? extensions) =>
        Get(extensions, "x-csharp-name").AsText() is { Length: > 0 } name ? name : null;

    public static string? Text(this JsonNode? node, string name) => (node as JsonObject)?[name].AsText();

    public static string? AsText(this JsonNode? node) =>
        node is JsonValue value ? value.TryGetValue<string>(out var text) ? text : value.ToJsonString() : null;

    public static bool IsTrue(this JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static bool IsFalse(this JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && !flag;

    /// <summary>A list of texts; one text is a list of one.</summary>
    public static IReadOnlyList<string> Texts(this JsonNode? node) => node switch
    {
        JsonArray array => array.Select(static item => item.AsText() ?? "").ToList(),
        JsonValue => new[] { node.AsText()! },
        _ => [],
    };
}
