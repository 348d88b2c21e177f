using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Corpus.Wire.Reading;

/// <summary>A place of the tree, with the file from which its references are resolved.</summary>
internal readonly record struct RawNode(JsonNode? Json, RawFile File)
{
    private const int MostHops = 32;

    public bool IsThere => Json is not null;

    public string? Text => Json is JsonValue value && value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null;

    public bool? Boolean => Json?.GetValueKind() switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    public IEnumerable<RawNode> Items
    {
        get
        {
            var file = File;
            return Json is JsonArray items ? items.Select(item => new RawNode(item, file)) : [];
        }
    }

    public IEnumerable<KeyValuePair<string, RawNode>> Members
    {
        get
        {
            var file = File;
            return Json is JsonObject members ? members.Select(member => KeyValuePair.Create(member.Key, new RawNode(member.Value, file))) : [];
        }
    }

    public RawNode this[string name] => new(Json is JsonObject members && members.TryGetPropertyValue(name, out var value) ? value : null, File);

    public bool Has(string name) => Json is JsonObject members && members.ContainsKey(name);

    /// <summary>The place behind references; nothing if one dangles.</summary>
    public RawNode Resolved
    {
        get
        {
            var node = this;
            for (var hops = 0; node["$ref"].Text is { } reference; hops++)
            {
                if (hops == MostHops)
                    return new RawNode(null, File);
                node = node.Target(reference);
            }
            return node;
        }
    }

    public RawNode Target(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var file = hash == 0 ? File : File.Beside(hash < 0 ? reference : reference[..hash]);
        if (file is null)
            return new RawNode(null, File);
        var node = new RawNode(file.Root, file);
        if (hash < 0)
            return node;
        foreach (var part in Uri.UnescapeDataString(reference[(hash + 1)..]).Split('/').Skip(1))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node.Json is JsonArray items
                ? new RawNode(int.TryParse(name, out var index) && index < items.Count ? items[index] : null, file)
                : node.Has(name) ? node[name] : node.Resolved[name];
        }
        return node;
    }
}
