using System.Globalization;
using System.Text.Json.Nodes;
using Gigstack.Generator.Document.Bundling;
using Gigstack.Generator.Document.JsonPath;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Document.Overlays;

/// <summary>Applies one action. What cannot be done is reported at its place.</summary>
internal sealed class AppliedAction(OverlaidDocument document, DocumentTree overlay, OverlayAction action, Findings findings)
{
    private const string Ignored = "the action is ignored";

    /// <summary>What is reported once, although it is wrong for many targets.</summary>
    private readonly HashSet<(string Place, string Problem)> _reported = [];

    public void Apply()
    {
        var targets = document.Select(action.Target);
        if (targets.Count == 0)
            Report(action.TargetPointer, Descriptors.OverlayMatchesNothing, action.Target.Text);
        else if (action.Kind is OverlayActionKind.Remove)
            Remove(targets);
        else if (targets.FirstOrDefault(target => KindOf(target) != KindOf(targets[0])) is { Parent: not null } other)
            Refuse(action.TargetPointer, $"'{action.Target.Text}' selects {Describe(targets[0].Value)} and {Describe(other.Value)}");
        else if (Content() is { } content)
            Update(targets, content.Node, content.Origin);
    }

    private static string Describe(JsonNode? value) => OverlayMerge.Describe(value);

    private static int KindOf(PathNode target) => target.Value switch { JsonObject => 1, JsonArray => 2, _ => 3 };

    /// <summary>What is merged; null if there is no such value.</summary>
    private (JsonNode? Node, NodeOrigin Origin)? Content()
    {
        if (action.Kind is OverlayActionKind.Update)
            return (action.Update, new NodeOrigin(overlay, action.ContentPointer));
        var found = document.Select(action.Copy!);
        if (found.Count == 1)
        {
            // A copy, because the target can contain it.
            document.Budget.Take(NodePlace.Count(found[0].Value));
            return (document.Origins.Copy(found[0].Value), document.OriginOf(found[0]));
        }

        Refuse(action.ContentPointer, $"'{action.Copy!.Text}' selects {(found.Count == 0 ? "nothing" : "more than one value")}");
        return null;
    }

    private void Update(IReadOnlyList<PathNode> targets, JsonNode? content, NodeOrigin origin)
    {
        var (count, height) = (NodePlace.Count(content), NodePlace.Height(content));
        foreach (var target in targets)
        {
            var depth = target.Parent is null ? 0 : NodePlace.Depth(target.Parent) + 1;
            if (depth + height > ReadLimits.Depth || !document.TryAdd(count))
            {
                Report(action.ContentPointer, Descriptors.LimitExceeded, depth + height > ReadLimits.Depth
                    ? $"the document would be nested more than {ReadLimits.Depth} levels deep"
                    : $"overlays add more than {ReadLimits.OverlayNodes.ToString("N0", CultureInfo.InvariantCulture)} values");
                return;
            }

            Update(target, content, origin);
        }
    }

    private void Update(PathNode target, JsonNode? content, NodeOrigin origin)
    {
        var merge = new OverlayMerge(document.Origins, Conflict);
        switch (target.Value, target.Parent)
        {
            case (JsonObject members, _) when content is JsonObject added:
                merge.Merge(members, added, origin);
                break;
            case (JsonArray items, _):
                merge.Append(items, content, origin);
                break;
            case (not JsonObject, JsonObject parent) when OverlayMerge.IsPrimitive(content):
                parent[target.Key!] = content?.DeepClone();
                document.Origins.Set(parent, target.Key!, origin);
                break;
            case (not JsonObject, JsonArray parent) when OverlayMerge.IsPrimitive(content):
                document.Origins.Set(parent, target.Index, origin);
                parent[target.Index] = content?.DeepClone();
                break;
            default:
                Refuse(action.ContentPointer, $"{Describe(content)} cannot be merged into {Describe(target.Value)}");
                break;
        }
    }

    /// <summary>Removes from the end of arrays, so that the indexes of the others stay.</summary>
    private void Remove(IReadOnlyList<PathNode> targets)
    {
        foreach (var target in targets.OrderByDescending(static target => target.Index))
        {
            switch (target.Parent)
            {
                case JsonObject parent:
                    document.Origins.Remove(parent, target.Key!);
                    parent.Remove(target.Key!);
                    break;
                case JsonArray parent:
                    // The items after it move.
                    document.Budget.Take(1 + ((parent.Count - target.Index) / 16));
                    document.Origins.Remove(parent, target.Index);
                    parent.RemoveAt(target.Index);
                    break;
                default:
                    Refuse(action.TargetPointer, "the root of a document cannot be removed");
                    break;
            }
        }
    }

    private void Conflict(NodeOrigin place, string problem)
    {
        if (_reported.Add((place.Pointer.ToString(), problem)))
            findings.Add(place.Tree.Locate(place.Pointer, false, Descriptors.InvalidOverlay, problem, "it is not changed"));
    }

    private void Refuse(JsonPointer pointer, string problem)
    {
        if (_reported.Add((pointer.ToString(), problem)))
            Report(pointer, Descriptors.InvalidOverlay, problem, Ignored);
    }

    private void Report(JsonPointer pointer, DiagnosticDescriptor descriptor, params string[] arguments) =>
        findings.Add(overlay.Locate(pointer, true, descriptor, arguments));
}
