using System.Text.Json.Nodes;
using Gigstack.Generator.Document.Spelling;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Reports keys that are no keywords of their object, but nearly one. Other unknown keys are left to the reader.</summary>
internal sealed class MisspelledKeywords(Relocations relocations, Findings findings)
{
    private const string ExtensionPrefix = "x-";

    private static readonly ObjectFields?[] s_fields =
        [.. Enum.GetValues(typeof(NodeKind)).Cast<NodeKind>().Select(static kind => FieldTable.Of(kind.ToString()))];

    private readonly int _version = relocations.Main.Root is JsonObject root && OpenApiVersion.IsVersion2(root) ? 2 : 3;

    private readonly HashSet<(DocumentTree Tree, string Pointer)> _places = [];
    private readonly HashSet<string> _words = [];

    /// <summary>Whether the reader's finding about an unknown key is reported here, better.</summary>
    /// <param name="pointer">The place, in the tree that is read.</param>
    /// <param name="key">The key.</param>
    /// <param name="isExact">Whether the key is at this place.</param>
    public bool Has(JsonPointer pointer, string key, bool isExact)
    {
        if (!_words.Contains(key))
            return false;
        var (tree, origin) = relocations.OriginOf(pointer);
        return !isExact || _places.Contains((tree, origin.ToString()));
    }

    /// <summary>Checks a key of an object, and the objects in it that the walker does not know.</summary>
    /// <param name="node">The object.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="member">The key, and its value.</param>
    /// <param name="tree">The file that contains it.</param>
    /// <param name="place">The location of the object in that file.</param>
    public void Check(JsonObject node, NodeKind kind, KeyValuePair<string, JsonNode?> member, DocumentTree tree, JsonPointer place)
    {
        if (s_fields[(int)kind] is { } fields)
            Check(node, fields, member, tree, place);
    }

    private void Check(JsonObject node, ObjectFields fields, KeyValuePair<string, JsonNode?> member, DocumentTree tree, JsonPointer place)
    {
        if ((fields.Find(member.Key) ?? FieldTable.Extensions.Find(member.Key)) is { } field)
        {
            if (field.Contents is not null)
                CheckContents(field, member.Value, tree, place.Then(field.Name));
        }
        else if (member.Key.StartsWith(ExtensionPrefix, StringComparison.OrdinalIgnoreCase))
        {
            if (FieldTable.Extensions.Meant(member.Key, node, _version) is { } extension)
                Report(tree, place.Then(member.Key), "not an extension that has an effect", extension);
        }
        else if (member.Key is not ReferenceSite.Keyword && fields.Meant(member.Key, node, _version) is { } keyword)
        {
            Report(tree, place.Then(member.Key), $"not a keyword of {Name(fields)}, and is ignored", keyword);
        }
        else if (fields.Kind.StartsWith(ExtensionPrefix, StringComparison.Ordinal))
        {
            Report(tree, place.Then(member.Key), Descriptors.UnsupportedConstruct, $"{fields.Kind} has no '{member.Key}'", "it is ignored");
        }
    }

    private void CheckContents(Field field, JsonNode? value, DocumentTree tree, JsonPointer place)
    {
        if (FieldTable.Of(field.Contents!) is not { } fields)
            return;
        if (value is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
                CheckAll(list[i], place.Then(i));
        }
        else if (field.IsMap && value is JsonObject map)
        {
            foreach (var member in map)
                CheckAll(member.Value, place.Then(member.Key));
        }
        else
        {
            CheckAll(value, place);
        }

        void CheckAll(JsonNode? one, JsonPointer at)
        {
            foreach (var member in one as JsonObject ?? [])
                Check((JsonObject)one!, fields, member, tree, at);
        }
    }

    private void Report(DocumentTree tree, JsonPointer place, string what, string meant)
    {
        _words.Add(place.Last);
        Report(tree, place, Descriptors.Misspelled, place.Last, what, meant, "");
    }

    private void Report(DocumentTree tree, JsonPointer place, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        var (originTree, origin) = tree == relocations.Main ? relocations.OriginOf(place) : (tree, place);

        // A part that is copied is visited again.
        if (_places.Add((originTree, origin.ToString())))
            findings.Add(relocations.Locate(tree, place, value: false, descriptor, arguments));
    }

    /// <summary><c>a request body</c> for <c>RequestBody</c>.</summary>
    private static string Name(ObjectFields fields) => fields.Kind switch
    {
        "Document" => "the document",
        "Info" => "the info object",
        "Components" => "the components",
        "ExternalDocs" => "external documentation",
        "Flows" or "Flow" => "an OAuth flow",
        "Xml" => "the xml object",
        ['x', '-', ..] => fields.Kind,
        "Operation" or "Encoding" => "an " + fields.Kind.ToLowerInvariant(),
        var kind => "a " + string.Concat(kind.Select(static (letter, index) =>
            index > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString())),
    };
}
