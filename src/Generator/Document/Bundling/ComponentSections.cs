using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>The component sections of the main document, and references to their components.</summary>
internal sealed class ComponentSections(JsonObject root)
{
    /// <summary>
    /// The sections of <c>components</c>. Path items are copied to the places that refer to them, because 3.0 has no section for them.
    /// </summary>
    public static readonly IReadOnlyDictionary<NodeKind, string> Names = new Dictionary<NodeKind, string>
    {
        [NodeKind.Schema] = "schemas",
        [NodeKind.Response] = "responses",
        [NodeKind.Parameter] = "parameters",
        [NodeKind.Example] = "examples",
        [NodeKind.RequestBody] = "requestBodies",
        [NodeKind.Header] = "headers",
        [NodeKind.SecurityScheme] = "securitySchemes",
        [NodeKind.Link] = "links",
        [NodeKind.Callback] = "callbacks",
        [NodeKind.PathItem] = "pathItems",
        [NodeKind.MediaType] = "mediaTypes",
    };

    private static readonly IReadOnlyDictionary<NodeKind, string> s_namesInVersion2 = new Dictionary<NodeKind, string>
    {
        [NodeKind.Schema] = "definitions",
        [NodeKind.Response] = "responses",
        [NodeKind.Parameter] = "parameters",
        [NodeKind.SecurityScheme] = "securityDefinitions",
    };

    private static readonly HashSet<string> s_allNames = [.. Names.Values, .. s_namesInVersion2.Values];

    private readonly Dictionary<(JsonObject Section, string Name), string> _renamed = [];
    private readonly Dictionary<NodeKind, string[]> _sections = OpenApiVersion.IsVersion2(root)
        ? s_namesInVersion2.ToDictionary(n => n.Key, n => new[] { n.Value })
        : Names.Where(n => n.Key != NodeKind.MediaType || OpenApiVersion.HasSharedMediaTypes(root))
            .ToDictionary(n => n.Key, n => new[] { "components", n.Value });

    public JsonObject Root { get; } = root;

    public IReadOnlyCollection<NodeKind> Kinds => _sections.Keys;

    public static bool IsSectionName(string segment) => s_allNames.Contains(segment);

    /// <summary>The path of the section of a kind; null if this version of OpenAPI has none.</summary>
    public string[]? SectionOf(NodeKind kind) => _sections.TryGetValue(kind, out var section) ? section : null;

    public JsonObject? Find(NodeKind kind)
    {
        var node = _sections.ContainsKey(kind) ? (JsonNode)Root : null;
        foreach (var segment in SectionOf(kind) ?? [])
        {
            node = (node as JsonObject)?[segment];
        }

        return node as JsonObject;
    }

    public JsonObject FindOrAdd(NodeKind kind)
    {
        var node = Root;
        foreach (var segment in SectionOf(kind)!)
        {
            if (node[segment] is not JsonObject child)
            {
                node[segment] = child = new JsonObject();
            }

            node = child;
        }

        return node;
    }

    /// <summary>The kind of the component at a location of the main document; null if there is no component.</summary>
    public NodeKind? KindAt(JsonPointer pointer)
    {
        var path = pointer.Parent?.Segments();
        foreach (var section in _sections)
        {
            if (path is not null && section.Value.SequenceEqual(path, StringComparer.Ordinal))
            {
                return section.Key;
            }
        }

        return null;
    }

    /// <summary>Whether a root member is part of OpenAPI and contains targets of references.</summary>
    public bool IsFrame(string member) => member is "paths" or "webhooks" || _sections.Values.Any(s => s[0] == member);

    public JsonPointer PointerTo(NodeKind kind, string name) => JsonPointer.Of(SectionOf(kind)!).Then(name);

    public string ReferenceTo(NodeKind kind, string name) => "#" + PointerTo(kind, name);

    /// <summary>
    /// Renames components whose names contain characters that pointers escape, because Microsoft.OpenApi does not find them.
    /// </summary>
    public void RenameUnreferable(Relocations relocations)
    {
        foreach (var kind in Kinds)
        {
            if (Find(kind) is not { } section || !section.Any(m => IsUnreferable(m.Key)))
            {
                continue;
            }

            var members = section.ToList();
            section.Clear();
            foreach (var member in members)
            {
                var name = member.Key;
                if (IsUnreferable(name))
                {
                    name = FreeName(name, members, section);
                    _renamed[(section, member.Key)] = name;
                    relocations.Add(PointerTo(kind, name), relocations.Main, PointerTo(kind, member.Key));
                }

                section.Add(name, member.Value);
            }
        }
    }

    public string? NewNameOf(JsonObject section, string name) => _renamed.TryGetValue((section, name), out var renamed) ? renamed : null;

    private static bool IsUnreferable(string name) => name.IndexOfAny(['/', '~', '%', '#']) >= 0;

    private static string FreeName(string name, List<KeyValuePair<string, JsonNode?>> members, JsonObject section)
    {
        var free = ComponentNames.Safe(name);
        while (section.ContainsKey(free) || members.Any(m => m.Key == free))
        {
            free += "_";
        }

        return free;
    }
}
