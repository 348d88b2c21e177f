using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack.Generator.Document.JsonPath;

namespace Gigstack.Generator.Document.Overlays;

/// <summary>Reads the actions of an overlay (OpenAPI Overlay 1.0 and 1.1). What is not valid is reported and left out.</summary>
internal sealed class OverlayReader(DocumentTree overlay, DocumentTree main, Findings findings)
{
    private const string Ignored = "the action is ignored";
    private const string NotApplied = "the overlay is not applied";

    public IReadOnlyList<OverlayAction> Read()
    {
        if (overlay.Root is not JsonObject root)
            return Refuse(JsonPointer.Root, "it is not an object");
        if (!root.TryGetPropertyValue("overlay", out var version))
            return Refuse(JsonPointer.Root, "it has no 'overlay' with a version");
        if (!IsSupported((version as JsonValue)?.ToString() ?? ""))
        {
            return Refuse(
                JsonPointer.Root.Then("overlay"),
                $"its version is '{(version as JsonValue)?.ToString()}' and not one of the supported versions 1.0 and 1.1");
        }

        if (root["actions"] is not JsonArray list || list.Count == 0)
            return Refuse(root.ContainsKey("actions") ? JsonPointer.Root.Then("actions") : JsonPointer.Root, "it has no list of actions");
        CheckExtends(root["extends"]);
        var actions = new List<OverlayAction>();
        for (var i = 0; i < list.Count; i++)
        {
            if (Read(list[i], JsonPointer.Root.Then("actions").Then(i)) is { } action)
                actions.Add(action);
        }

        return actions;
    }

    private static bool IsSupported(string version) =>
        version is "1.0" or "1.1"
        || version.StartsWith("1.0.", StringComparison.Ordinal) || version.StartsWith("1.1.", StringComparison.Ordinal);

    private OverlayAction? Read(JsonNode? node, JsonPointer pointer)
    {
        if (node is not JsonObject action)
            return Invalid(pointer, "an action is not an object");
        if (!action.TryGetPropertyValue("target", out var target))
            return Invalid(pointer, "an action has no 'target'");
        if (Query(target, pointer.Then("target")) is not { } query)
            return null;
        if (action["remove"] is { } remove && remove.GetValueKind() is not JsonValueKind.False)
        {
            return remove.GetValueKind() is JsonValueKind.True
                ? new OverlayAction(OverlayActionKind.Remove, query, pointer)
                : Invalid(pointer.Then("remove"), "'remove' is not a boolean");
        }

        var hasUpdate = action.TryGetPropertyValue("update", out var update);
        if (!action.TryGetPropertyValue("copy", out var copy))
        {
            return hasUpdate
                ? new OverlayAction(OverlayActionKind.Update, query, pointer) { Update = update }
                : Invalid(pointer, "an action has neither 'update', 'copy' nor 'remove: true'");
        }

        if (hasUpdate)
            return Invalid(pointer, "an action has both 'update' and 'copy'");
        return Query(copy, pointer.Then("copy")) is { } source
            ? new OverlayAction(OverlayActionKind.Copy, query, pointer) { Copy = source }
            : null;
    }

    private PathText? Query(JsonNode? node, JsonPointer pointer)
    {
        if (NodeText.Of(node) is not { } text)
        {
            Invalid(pointer, $"'{pointer.Last}' is not a string");
            return null;
        }

        try
        {
            return new PathText(text, PathParser.Parse(text));
        }
        catch (PathException exception)
        {
            findings.Add(overlay.LocateWithin(
                pointer,
                text,
                exception.Offset,
                Descriptors.InvalidOverlay,
                $"'{text}' is not valid JSONPath: {exception.Message}",
                Ignored));
            return null;
        }
    }

    /// <summary>Tells of an overlay that names another document.</summary>
    private void CheckExtends(JsonNode? node)
    {
        if (NodeText.Of(node) is { } extends && !IsMain(extends))
        {
            findings.Add(overlay.Locate(
                JsonPointer.Root.Then("extends"), true, Descriptors.OverlayOfOther, extends, FileName(main.Source.Path)));
        }
    }

    /// <summary>The file name decides: the address of a document is not the path of its copy in the project.</summary>
    private bool IsMain(string extends) =>
        FileName(extends.Split('#', '?')[0]).Equals(FileName(main.Source.Path), StringComparison.OrdinalIgnoreCase)
        || ((main.Root as JsonObject)?["$self"] as JsonValue)?.ToString() == extends;

    private static string FileName(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.IndexOf('%') < 0 ? name : Uri.UnescapeDataString(name);
    }

    private OverlayAction? Invalid(JsonPointer pointer, string problem)
    {
        findings.Add(overlay.Locate(pointer, false, Descriptors.InvalidOverlay, problem, Ignored));
        return null;
    }

    private OverlayAction[] Refuse(JsonPointer pointer, string problem)
    {
        findings.Add(overlay.Locate(pointer, true, Descriptors.InvalidOverlay, problem, NotApplied));
        return [];
    }
}
