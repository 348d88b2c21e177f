using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Gigstack.Corpus.Wire.Reading;

/// <summary>YAML as the JSON that it means, by the core schema of YAML 1.2.</summary>
internal static partial class YamlTree
{
    public static JsonNode? Of(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Count == 0 ? null : Of(stream.Documents[0].RootNode);
    }

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMappingNode mapping => Of(mapping),
        YamlSequenceNode sequence => new JsonArray(sequence.Children.Select(Of).ToArray()),
        YamlScalarNode scalar => Of(scalar),
        _ => null,
    };

    private static JsonObject Of(YamlMappingNode mapping)
    {
        var members = new JsonObject();
        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
                continue;
            if (name == "<<" && value is YamlMappingNode merged)
            {
                foreach (var (inherited, node) in Of(merged).ToList())
                    members.TryAdd(inherited, node?.DeepClone());
            }
            else
            {
                members[name] = Of(value);
            }
        }
        return members;
    }

    private static JsonNode? Of(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style is not ScalarStyle.Plain)
            return JsonValue.Create(text);
        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ when Number().IsMatch(text) => JsonNode.Parse(text),
            _ => JsonValue.Create(text),
        };
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
