using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GigstackTests.Documents;

/// <summary>Reads the documents' YAML as JSON, by the JSON schema of YAML 1.2 and apart from the generator's own reader.</summary>
internal static partial class Yaml
{
    public static JsonNode Read(Stream text)
    {
        using var reader = new StreamReader(text);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return Convert(yaml.Documents.Single().RootNode)!;
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping =>
            new JsonObject(mapping.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Convert(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Select(Convert)]),
        YamlScalarNode scalar => Convert(scalar),
        _ => throw new NotSupportedException($"{node.GetType().Name} at {node.Start}"),
    };

    private static JsonNode? Convert(YamlScalarNode scalar)
    {
        var text = scalar.Value!;
        if (scalar.Style != ScalarStyle.Plain)
            return text;
        return text is "null" or "true" or "false" || Number().IsMatch(text) ? JsonNode.Parse(text) : text;
    }

    [GeneratedRegex(@"^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
