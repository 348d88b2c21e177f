using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Corpus.Wire.Reading;

/// <summary>A file of a document as the tree that is written in it: nothing of the generator's reading, nor of Microsoft.OpenApi's.</summary>
internal sealed class RawFile
{
    private static readonly JsonDocumentOptions s_lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 512 };
    private readonly Dictionary<string, RawFile> _files;

    private RawFile(string path, JsonNode? root, Dictionary<string, RawFile> files)
    {
        Path = path;
        Root = root;
        _files = files;
    }

    public string Path { get; }

    public JsonNode? Root { get; }

    public static RawFile Load(string path) => Load(System.IO.Path.GetFullPath(path), []);

    /// <summary>The file that a reference of this one names; null if there is none.</summary>
    public RawFile? Beside(string reference)
    {
        if (reference.Contains("://", StringComparison.Ordinal))
            return null;
        var path = System.IO.Path.GetFullPath(Uri.UnescapeDataString(reference), System.IO.Path.GetDirectoryName(Path)!);
        if (_files.TryGetValue(path, out var known))
            return known;
        return File.Exists(path) ? Load(path, _files) : null;
    }

    private static RawFile Load(string path, Dictionary<string, RawFile> files)
    {
        var text = File.ReadAllText(path).TrimStart('\uFEFF');
        var file = new RawFile(path, text.TrimStart().StartsWith('{') ? OfJson(text) : YamlTree.Of(text), files);
        files[path] = file;
        return file;
    }

    private static JsonNode? OfJson(string text)
    {
        using var document = JsonDocument.Parse(text, s_lenient);
        return OfJson(document.RootElement);
    }

    /// <summary>By hand, as a name that is there twice throws otherwise.</summary>
    private static JsonNode? OfJson(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in element.EnumerateObject())
                    members[member.Name] = OfJson(member.Value);
                return members;
            case JsonValueKind.Array:
                return new JsonArray(element.EnumerateArray().Select(OfJson).ToArray());
            case JsonValueKind.Null:
                return null;
            default:
                return JsonValue.Create(element.Clone());
        }
    }
}
