using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Walks a part of a tree and collects references, values of the wrong type and keywords to rewrite. Changes nothing.</summary>
/// <param name="tree">The file that contains the part.</param>
/// <param name="origin">The location in that file.</param>
/// <param name="copy">The copy that the part is in; null for none.</param>
/// <param name="isSettled">Whether a reference is already resolved.</param>
/// <param name="cancellationToken">Cancels the walk.</param>
internal sealed class GrammarWalker(
    DocumentTree tree,
    JsonPointer origin,
    CopiedFrom? copy,
    Func<JsonObject, string, NodeKind, bool> isSettled,
    CancellationToken cancellationToken)
{
    private JsonPointer _place = origin;
    private string? _baseId;
    private SchemaPart? _around;
    private string _keyword = "";

    /// <summary>Checks the keys of each object.</summary>
    public MisspelledKeywords? Keywords { private get; init; }

    /// <summary>Is given each schema.</summary>
    public RequiredNames? RequiredNames { private get; init; }

    /// <summary>Is called with each object.</summary>
    public Action<JsonObject, NodeKind>? Visited { get; init; }

    public List<ReferenceSite> References { get; } = [];

    public List<WrongType> WrongTypes { get; } = [];

    public List<RespelledKeyword> RespelledKeywords { get; } = [];

    /// <summary>Schemas with keywords that <see cref="SchemaSpelling"/> rewrites.</summary>
    public List<JsonObject> SchemasToRewrite { get; } = [];

    public void Visit(Subtree part)
    {
        if (part.Node is JsonArray list)
            VisitList(list, part.Kind, part.Holding);
        else if (part.Node is JsonObject map && part.Holding is Holding.Map)
            VisitKeyword(map, part.ParentKind, "", map, part.Kind, part.Holding);
        else if (part.Node is JsonObject one)
            Visit(one, part.Kind);
    }

    private void Visit(JsonObject node, NodeKind kind)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (place, outerBaseId, around, keyword) = (_place, _baseId, _around, _keyword);
        Visited?.Invoke(node, kind);
        _around = kind == NodeKind.Schema ? SchemaPart.Of(node, around, keyword) : null;
        if (_around is not null)
        {
            RequiredNames?.Add(_around);
            _baseId = SchemaIdentifiers.Combine(_baseId, SchemaIdentifiers.IdOf(node));
        }

        if (ReferenceSite.Of(node) is { } reference && !isSettled(node, reference, kind))
        {
            Add(node, reference, kind, kind, Holding.One);
        }
        else if (kind is NodeKind.Discriminator or NodeKind.Mapping)
        {
            VisitNames(node, kind);
        }

        if (RespelledKeyword.KeyIn(node, kind) is { } respelled)
        {
            RespelledKeywords.Add(new RespelledKeyword(node, respelled, tree, _place.Then(respelled)));
        }

        var mayRewrite = false;
        foreach (var member in node)
        {
            Keywords?.Check(node, kind, member, tree, place);
            mayRewrite |= kind == NodeKind.Schema && SchemaSpelling.MayRewrite(member.Key, member.Value);
            if (Grammar.TryGet(kind, member.Key, out var childKind, out var holding))
            {
                _place = place.Then(member.Key);
                _keyword = member.Key;
                VisitKeyword(node, kind, member.Key, member.Value, childKind, holding);
            }
        }

        if (mayRewrite)
        {
            SchemasToRewrite.Add(node);
        }

        (_place, _baseId, _around, _keyword) = (place, outerBaseId, around, keyword);
    }

    private void VisitKeyword(JsonObject parent, NodeKind parentKind, string key, JsonNode? value, NodeKind kind, Holding holding)
    {
        switch (holding, value)
        {
            // A map or a list in another place.
            case (Holding.Map or Holding.List, JsonObject map) when ReferenceSite.Of(map) is { } reference:
                if (!isSettled(map, reference, NodeKind.Detail))
                    Add(map, reference, kind, parentKind, holding);
                if (holding is Holding.Map)
                    VisitMap(map, parentKind, kind, holding);
                break;

            case (Holding.Map or Holding.MapOfAny, JsonObject map):
                VisitMap(map, parentKind, kind, holding);
                break;

            case (Holding.Loose, not (JsonObject or JsonArray)):
                break;

            case (Holding.List or Holding.OneOrList or Holding.Loose, JsonArray list):
                VisitList(list, kind, holding);
                break;

            case (Holding.One or Holding.OneOrList or Holding.OneOrBoolean or Holding.Loose, JsonObject one):
                Visit(one, kind);
                break;

            case (Holding.OneOrBoolean, { } flag) when flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                break;

            default:
                WrongTypes.Add(new WrongType(parent, key, -1, kind, holding, tree, _place));
                break;
        }
    }

    private void Add(JsonObject holder, string reference, NodeKind kind, NodeKind parentKind, Holding holding) =>
        References.Add(new ReferenceSite(holder, ReferenceSite.Keyword, reference, kind, tree, _place, _baseId)
        {
            Holding = holding,
            ParentKind = parentKind,
            Copy = copy,
        });

    private void VisitList(JsonArray list, NodeKind kind, Holding holding)
    {
        var place = _place;
        for (var i = 0; i < list.Count; i++)
        {
            _place = place.Then(i);
            if (holding is not Holding.Loose || list[i] is JsonObject)
                VisitOne(list, null, i, list[i], kind);
        }
    }

    private void VisitMap(JsonObject map, NodeKind parentKind, NodeKind kind, Holding holding)
    {
        var place = _place;
        foreach (var member in map)
        {
            if (Grammar.IsExtensionOf(parentKind, kind, member.Key) || (holding == Holding.MapOfAny && member.Value is not JsonObject)
                || (member.Key == ReferenceSite.Keyword && ReferenceSite.Of(map) is not null))
            {
                continue;
            }

            _place = place.Then(member.Key);
            VisitOne(map, member.Key, -1, member.Value, kind);
        }
    }

    private void VisitOne(JsonNode parent, string? key, int index, JsonNode? value, NodeKind kind)
    {
        if (value is JsonObject one)
        {
            Visit(one, kind);
        }
        else
        {
            WrongTypes.Add(new WrongType(parent, key, index, kind, Holding.One, tree, _place));
        }
    }

    /// <summary>The names and references of schemas in a mapping, and that of the default schema of OpenAPI 3.2.</summary>
    private void VisitNames(JsonObject holder, NodeKind kind)
    {
        foreach (var member in holder)
        {
            if ((kind is NodeKind.Mapping || member.Key == "defaultMapping")
                && NodeText.Of(member.Value) is { } reference
                && !isSettled(holder, reference, NodeKind.Schema))
            {
                References.Add(new ReferenceSite(holder, member.Key, reference, NodeKind.Schema, tree, _place, _baseId));
            }
        }
    }
}
