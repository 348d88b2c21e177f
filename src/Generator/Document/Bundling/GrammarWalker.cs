using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Goes through a part of a tree by the grammar and lists its references and misfits. Changes nothing.</summary>
/// <param name="tree">The file the part is written in.</param>
/// <param name="origin">Where in that file.</param>
/// <param name="isSettled">Whether a reference needs no work; asked for every one of them.</param>
/// <param name="cancellationToken">Stops the walk.</param>
internal sealed class GrammarWalker(
    DocumentTree tree, JsonPointer origin, Func<JsonObject, string, NodeKind, bool> isSettled, CancellationToken cancellationToken)
{
    private JsonPointer _place = origin;
    private string? _baseId;

    public List<ReferenceSite> References { get; } = [];

    public List<Misfit> Misfits { get; } = [];

    public List<Oddity> Oddities { get; } = [];

    /// <summary>Schemas that say in another way what the keywords of every version say.</summary>
    public List<JsonObject> OddSchemas { get; } = [];

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

        if (Oddity.KeyIn(node, kind) is { } odd)
        {
            Oddities.Add(new Oddity(node, odd, tree, _place.Then(odd)));
        }

        var isOdd = false;
        foreach (var member in node)
        {
            isOdd |= kind == NodeKind.Schema && SchemaSpelling.IsOdd(member.Key, member.Value);
            if (Grammar.TryGet(kind, member.Key, out var childKind, out var shape))
            {
                _place = place.Then(member.Key);
                VisitKeyword(node, kind, member.Key, member.Value, childKind, shape);
            }
        }

        if (isOdd)
        {
            OddSchemas.Add(node);
        }

        _place = place;
        _baseId = outerBaseId;
    }

    private void VisitKeyword(JsonObject parent, NodeKind parentKind, string key, JsonNode? value, NodeKind kind, Shape shape)
    {
        switch (shape, value)
        {
            case (Shape.Map or Shape.MapOfAny, JsonObject map):
                VisitMap(map, parentKind, kind, shape);
                break;

            case (Shape.List or Shape.OneOrList, JsonArray list):
                VisitList(list, kind);
                break;

            case (Shape.One or Shape.OneOrList or Shape.OneOrBoolean, JsonObject one):
                Visit(one, kind);
                break;

            case (Shape.OneOrBoolean, { } flag) when flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                break;

            default:
                Misfits.Add(new Misfit(parent, key, -1, kind, shape, tree, _place));
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

    private void VisitMap(JsonObject map, NodeKind parentKind, NodeKind kind, Shape shape)
    {
        var place = _place;
        foreach (var member in map)
        {
            if (Grammar.IsExtensionOf(parentKind, kind, member.Key) || (shape == Shape.MapOfAny && member.Value is not JsonObject))
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
            Misfits.Add(new Misfit(parent, key, index, kind, Shape.One, tree, _place));
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
