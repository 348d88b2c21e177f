using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Walks a part of a tree and collects references, values of the wrong type and keywords to rewrite. Changes nothing.</summary>
/// <param name="tree">The file that contains the part.</param>
/// <param name="origin">The location in that file.</param>
/// <param name="isSettled">Whether a reference is already resolved.</param>
/// <param name="cancellationToken">Cancels the walk.</param>
internal sealed class GrammarWalker(
    DocumentTree tree, JsonPointer origin, Func<JsonObject, string, NodeKind, bool> isSettled, CancellationToken cancellationToken)
{
    private JsonPointer _place = origin;
    private string? _baseId;

    public List<ReferenceSite> References { get; } = [];

    public List<WrongType> WrongTypes { get; } = [];

    public List<RespelledKeyword> RespelledKeywords { get; } = [];

    /// <summary>Schemas with keywords that <see cref="SchemaSpelling"/> rewrites.</summary>
    public List<JsonObject> SchemasToRewrite { get; } = [];

    public void Visit(JsonObject node, NodeKind kind)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (place, outerBaseId) = (_place, _baseId);
        if (kind == NodeKind.Schema)
        {
            _baseId = SchemaIdentifiers.Combine(_baseId, SchemaIdentifiers.IdOf(node));
            VisitMapping(node);
        }

        if (ReferenceSite.Of(node) is { } reference && !isSettled(node, reference, kind))
        {
            References.Add(new ReferenceSite(node, ReferenceSite.Keyword, reference, kind, tree, _place, _baseId));
        }

        if (RespelledKeyword.KeyIn(node, kind) is { } keyword)
        {
            RespelledKeywords.Add(new RespelledKeyword(node, keyword, tree, _place.Then(keyword)));
        }

        var mayRewrite = false;
        foreach (var member in node)
        {
            mayRewrite |= kind == NodeKind.Schema && SchemaSpelling.MayRewrite(member.Key, member.Value);
            if (Grammar.TryGet(kind, member.Key, out var childKind, out var holding))
            {
                _place = place.Then(member.Key);
                VisitKeyword(node, kind, member.Key, member.Value, childKind, holding);
            }
        }

        if (mayRewrite)
        {
            SchemasToRewrite.Add(node);
        }

        _place = place;
        _baseId = outerBaseId;
    }

    private void VisitKeyword(JsonObject parent, NodeKind parentKind, string key, JsonNode? value, NodeKind kind, Holding holding)
    {
        switch (holding, value)
        {
            case (Holding.Map or Holding.MapOfAny, JsonObject map):
                VisitMap(map, parentKind, kind, holding);
                break;

            case (Holding.List or Holding.OneOrList, JsonArray list):
                VisitList(list, kind);
                break;

            case (Holding.One or Holding.OneOrList or Holding.OneOrBoolean, JsonObject one):
                Visit(one, kind);
                break;

            case (Holding.OneOrBoolean, { } flag) when flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                break;

            default:
                WrongTypes.Add(new WrongType(parent, key, -1, kind, holding, tree, _place));
                break;
        }
    }

    private void VisitList(JsonArray list, NodeKind kind)
    {
        var place = _place;
        for (var i = 0; i < list.Count; i++)
        {
            _place = place.Then(i);
            VisitOne(list, null, i, list[i], kind);
        }
    }

    private void VisitMap(JsonObject map, NodeKind parentKind, NodeKind kind, Holding holding)
    {
        var place = _place;
        foreach (var member in map)
        {
            if (Grammar.IsExtensionOf(parentKind, kind, member.Key) || (holding == Holding.MapOfAny && member.Value is not JsonObject))
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

    private void VisitMapping(JsonObject schema)
    {
        if (schema["discriminator"] is not JsonObject discriminator || discriminator["mapping"] is not JsonObject mapping)
        {
            return;
        }

        foreach (var member in mapping)
        {
            if (member.Value is JsonValue value && value.TryGetValue<string>(out var reference)
                && !isSettled(mapping, reference, NodeKind.Schema))
            {
                References.Add(new ReferenceSite(
                    mapping, member.Key, reference, NodeKind.Schema, tree, _place.Then("discriminator", "mapping"), _baseId));
            }
        }
    }
}
