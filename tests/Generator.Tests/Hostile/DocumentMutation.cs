using System.Text.Json.Nodes;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>A document that somebody, or something, has spoiled at a few places. The same number gives the same document.</summary>
internal sealed class DocumentMutation
{
    private static readonly string[] s_junk =
    [
        "null", "true", "false", "0", "-1", "1.5", "1e400", "-9223372036854775809", "99999999999999999999999", "\"\"", "\"x\"", "\" \"", "\"null\"", "\"#\"", "\"#/\"", "\"1\"", "[]", "{}", "[null]", "[[]]",
        "[1, \"1\", true, null, {}, 1]", "{ \"\": {} }", "{ \"$ref\": \"#\" }", "{ \"$ref\": 1 }", "{ \"x-a\": 1 }", "\"object\"", "\"array\"", "\"string\"", "\"integer\"", "[\"string\", \"null\"]",
        "[\"object\", \"array\", \"integer\"]", "\"query\"", "\"path\"", "\"binary\"", "\"date-time\"", "{ \"type\": \"object\", \"properties\": { \"a\": {}, \"A\": {} } }",
    ];

    private static readonly string[] s_members =
    [
        "\"nullable\": true", "\"enum\": [1, \"1\", null, true, 1.0]", "\"enum\": []", "\"const\": null", "\"const\": { \"a\": 1 }", "\"default\": { \"a\": [1] }", "\"default\": -0.5", "\"default\": null",
        "\"deprecated\": true", "\"readOnly\": true", "\"writeOnly\": true", "\"discriminator\": { \"propertyName\": \"a b\" }", "\"discriminator\": \"kind\"", "\"format\": \"unix-time\"", "\"format\": \"byte\"",
        "\"additionalProperties\": { \"type\": \"integer\" }", "\"additionalProperties\": false", "\"additionalProperties\": true", "\"required\": [\"a\", \"a\", \"kind\"]", "\"required\": true", "\"type\": []",
        "\"type\": [\"null\"]", "\"type\": [\"integer\", \"string\"]", "\"allOf\": []", "\"oneOf\": [{}, {}]", "\"anyOf\": [{ \"type\": \"array\" }, { \"type\": \"array\" }]", "\"not\": {}", "\"items\": false",
        "\"properties\": { \"Equals\": {}, \"equals\": {}, \"_\": {}, \"1\": { \"enum\": [\"a\", \"A\"] } }", "\"style\": \"spaceDelimited\"", "\"style\": \"matrix\"", "\"explode\": false", "\"allowReserved\": true",
        "\"content\": { \"*/*\": { \"schema\": {} } }", "\"security\": [{ \"nowhere\": [] }]", "\"security\": [{}]", "\"servers\": [{ \"url\": \"{a}{b}\" }]", "\"operationId\": \"System.Task.get\"",
        "\"tags\": [\"System\", \"\"]", "\"x-pagination\": { \"style\": \"page\" }", "\"x-envelope\": { \"payload\": \"id\" }", "\"x-idempotency\": { \"property\": \"id\" }", "\"x-client-parameter\": true",
        "\"$anchor\": \"a\"", "\"$defs\": { \"A\": { \"$ref\": \"#\" } }", "\"$id\": \"http://localhost/a\"", "\"patternProperties\": { \".*\": {} }", "\"prefixItems\": [{}, false]", "\"minimum\": 1e400",
        "\"maximum\": 3", "\"x-enum-varnames\": [\"a\", \"a\", 1]", "\"title\": \"Client\"", "\"callbacks\": { \"a\": { \"b\": { \"get\": {} } } }", "\"links\": { \"a\": {} }",
    ];

    private readonly Random _random;
    private readonly JsonObject _root;
    private readonly List<JsonNode> _nodes = [];
    private readonly List<string> _texts = [];

    private DocumentMutation(JsonObject root, int number)
    {
        _random = new Random(number);
        _root = root;
        Collect(_root);
    }

    public static string Of(JsonObject seed, int number)
    {
        var mutation = new DocumentMutation((JsonObject)seed.DeepClone(), number);
        for (var left = 1 + mutation._random.Next(4); left > 0; left--)
            mutation.Spoil();
        var text = mutation._root.ToJsonString();
        return mutation._random.Next(50) == 0 ? mutation.SpoilText(text) : text;
    }

    /// <summary>Everything but the root, and every text, in the order of the document.</summary>
    private void Collect(JsonNode node)
    {
        foreach (var child in node is JsonObject map ? map.Select(static pair => pair.Value) : node is JsonArray list ? list : [])
        {
            if (child is null)
                continue;
            _nodes.Add(child);
            if (child is JsonValue value && value.TryGetValue(out string? text))
                _texts.Add(text);
            Collect(child);
        }

        if (node is JsonObject named)
            _texts.AddRange(named.Select(static pair => pair.Key));
    }

    private void Spoil()
    {
        // What an earlier change cut off may come up again: then the change is lost, which does no harm.
        var node = Pick(_nodes);
        switch (_random.Next(12))
        {
            case 0:
                Remove(node);
                break;
            case 1:
                node.ReplaceWith(Parse(Pick(s_junk)));
                break;
            case 2:
                node.ReplaceWith(Pick(_nodes).DeepClone());
                break;
            case 3:
                AddTo(node, Pick(_nodes));
                break;
            case 4 or 5:
                AddMember(node);
                break;
            case 6:
                Rename(node);
                break;
            case 7:
                node.ReplaceWith(Wrapped(node));
                break;
            case 8:
                node.ReplaceWith(new JsonObject { ["$ref"] = "#" + string.Concat(Steps(Pick(_nodes))) });
                break;
            case 9 when node is JsonArray list:
                list.Add(Pick(_nodes).DeepClone());
                break;
            case 10 when node is JsonArray list && list.Count > 0:
                list.Add(list[_random.Next(list.Count)]?.DeepClone());
                break;
            default:
                node.ReplaceWith(JsonValue.Create(_random.Next(3) == 0 ? Payloads.Text(_random.Next(1000), 0) : Pick(_texts)));
                break;
        }
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonObject map)
            map.Remove(node.GetPropertyName());
        else
            (node.Parent as JsonArray)?.Remove(node);
    }

    private void AddTo(JsonNode node, JsonNode other)
    {
        if (node is JsonObject map)
            map[other.Parent is JsonObject ? other.GetPropertyName() : Pick(_texts)] = other.DeepClone();
    }

    private void AddMember(JsonNode node)
    {
        if (node is not JsonObject map)
            return;
        var member = Parse("{" + Pick(s_members) + "}")!.AsObject().Single();
        map[member.Key] = member.Value?.DeepClone();
    }

    private void Rename(JsonNode node)
    {
        if (node.Parent is not JsonObject map)
            return;
        var key = node.GetPropertyName();
        map.Remove(key);
        map[
            _random.Next(4) switch { 0 => key.ToUpperInvariant(), 1 => key + " ", 2 => Payloads.Text(_random.Next(1000), 0), _ => Pick(_texts) }] = node;
    }

    private JsonNode Wrapped(JsonNode node) => _random.Next(7) switch
    {
        0 => new JsonArray(node.DeepClone()),
        1 => new JsonObject { ["allOf"] = new JsonArray(node.DeepClone(), new JsonObject { ["description"] = "more" }) },
        2 => new JsonObject { ["oneOf"] = new JsonArray(node.DeepClone(), new JsonObject { ["type"] = "null" }) },
        3 => new JsonObject { ["anyOf"] = new JsonArray(node.DeepClone(), Pick(_nodes).DeepClone()) },
        4 => new JsonObject { ["type"] = "array", ["items"] = node.DeepClone() },
        5 => new JsonObject { ["type"] = "object", ["additionalProperties"] = node.DeepClone() },
        _ => new JsonObject { [Pick(_texts)] = node.DeepClone() },
    };

    /// <summary>The JSON pointer to a node, from the back.</summary>
    private static Stack<string> Steps(JsonNode node)
    {
        var steps = new Stack<string>();
        for (var at = node; at.Parent is { } parent; at = parent)
        {
            steps.Push("/" + (parent is JsonObject
                ? Uri.EscapeDataString(
                    at.GetPropertyName().Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))
                : at.GetElementIndex().ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return steps;
    }

    private string SpoilText(string text)
    {
        var place = _random.Next(text.Length);
        return _random.Next(3) switch { 0 => text[..place], 1 => text.Remove(place, 1), _ => text.Insert(place, Pick(["\"", "}", "{", ",", "\0", "\\", "# "])) };
    }

    private static JsonNode? Parse(string json) => JsonNode.Parse(json);

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
