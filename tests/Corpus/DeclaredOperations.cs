using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Gigstack.Corpus;

/// <summary>How many operations a document declares, counted without the generator: it is what the generator is judged by.</summary>
internal static class DeclaredOperations
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    public static int Count(string text)
    {
        try
        {
            return text.TrimStart('\uFEFF', ' ', '\n', '\r', '\t').StartsWith('{') ? OfJson(text) : OfYaml(text);
        }
        catch (Exception fault) when (fault is JsonException or YamlDotNet.Core.YamlException or ArgumentException)
        {
            return -1;
        }
    }

    private static int OfJson(string text) =>
        (JsonNode.Parse(text)?["paths"] as JsonObject)?.Sum(
            static path => path.Value is JsonObject item ? item.Count(static member => s_methods.Contains(member.Key)) : 0) ?? 0;

    private static int OfYaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode is YamlMappingNode root
            && root.Children.TryGetValue("paths", out var paths)
            && paths is YamlMappingNode map
            ? map.Children.Values.OfType<YamlMappingNode>()
                .Sum(static item => item.Children.Keys.OfType<YamlScalarNode>().Count(static key => s_methods.Contains(key.Value)))
            : 0;
    }
}
