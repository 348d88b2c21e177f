using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack.Corpus.Wire.Reading;

namespace Gigstack.Corpus.Wire.Expecting;

/// <summary>How a value of a parameter is written, by the tables of styles in the specification.</summary>
internal static class StyledValue
{
    /// <summary>A string, number or boolean as it is written everywhere but in JSON.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue scalar when scalar.GetValueKind() is JsonValueKind.String => scalar.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    /// <summary>The parts of a query; null if the specification does not define the style for the value.</summary>
    public static List<(string Name, string Value)>? Query(string name, string style, bool explode, JsonNode? value, Func<string, string> encode)
    {
        if (!IsFlat(value))
            return null;

        // An empty list or object is undefined by RFC 6570: nothing is written.
        if (value is JsonArray { Count: 0 } or JsonObject { Count: 0 })
            return [];
        string Joined(string separator, IEnumerable<string> texts) => string.Join(separator, texts.Select(encode));
        var separator = style switch { "spaceDelimited" => "%20", "pipeDelimited" => "%7C", "tabDelimited" => "%09", _ => "," };
        return (value, style) switch
        {
            (JsonObject members, "deepObject") => members.Select(member => ($"{name}[{member.Key}]", encode(Text(member.Value)))).ToList(),
            (JsonArray, "deepObject") or (JsonObject, SwaggerReading.Undefined) => null,
            (JsonArray items, _) when explode => items.Select(item => (name, encode(Text(item)))).ToList(),
            (JsonArray items, _) => [(name, Joined(separator, items.Select(Text)))],
            (JsonObject members, "form") when explode => members.Select(member => (member.Key, encode(Text(member.Value)))).ToList(),
            (JsonObject members, _) when !explode => [(name, Joined(separator, members.SelectMany(static member => new[] { member.Key, Text(member.Value) })))],
            (JsonObject, _) => null,
            _ => [(name, encode(Text(value)))],
        };
    }

    /// <summary>The text that takes the place of a placeholder; null if the specification does not define it.</summary>
    public static string? Path(WireParameter parameter, JsonNode? value)
    {
        if (!IsFlat(value))
            return null;
        var (name, explode) = (parameter.Name, parameter.Explode);
        return parameter.Style switch
        {
            "label" => "." + (value switch
            {
                JsonArray items => Join(explode ? "." : ",", items.Select(Text)),
                JsonObject members => Pairs(members, explode, explode ? "." : ","),
                _ => Escaping.Encode(Text(value)),
            }),
            "matrix" => value switch
            {
                JsonArray items when explode => string.Concat(items.Select(item => $";{name}={Escaping.Encode(Text(item))}")),
                JsonArray items => $";{name}={Join(",", items.Select(Text))}",
                JsonObject members when explode => ";" + Pairs(members, explode, ";"),
                JsonObject members => $";{name}={Pairs(members, explode, ",")}",
                _ => $";{name}={Escaping.Encode(Text(value))}",
            },
            "spaceDelimited" or "pipeDelimited" or "tabDelimited" =>
                Join(parameter.Style[0] switch { 's' => "%20", 'p' => "%7C", _ => "%09" }, value is JsonArray items ? items.Select(Text) : [Text(value)]),
            _ => Simple(value, explode, Escaping.Encode),
        };
    }

    /// <summary>Style simple; null if the specification does not define it.</summary>
    public static string? Simple(JsonNode? value, bool explode, Func<string, string> encode) => !IsFlat(value) ? null : value switch
    {
        JsonArray items => string.Join(",", items.Select(item => encode(Text(item)))),
        JsonObject members => string.Join(",", members.Select(member => encode(member.Key) + (explode ? "=" : ",") + encode(Text(member.Value)))),
        _ => encode(Text(value)),
    };

    public static bool IsFlat(JsonNode? value) => value switch
    {
        JsonArray items => items.All(static item => item is JsonValue or null),
        JsonObject members => members.All(static member => member.Value is JsonValue or null),
        _ => true,
    };

    private static string Join(string separator, IEnumerable<string> texts) => string.Join(separator, texts.Select(Escaping.Encode));

    private static string Pairs(JsonObject members, bool explode, string separator) => string.Join(
        separator,
        members.Select(member => Escaping.Encode(member.Key) + (explode ? "=" : separator) + Escaping.Encode(Text(member.Value))));
}
