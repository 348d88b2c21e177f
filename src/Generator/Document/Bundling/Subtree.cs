using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>A part of the bundled tree whose references are still relative to its original file.</summary>
internal sealed record Subtree(JsonNode Node, NodeKind Kind, DocumentTree Tree, JsonPointer Origin)
{
    /// <summary>Whether it is an object, or a map or a list of them.</summary>
    public Holding Holding { get; init; }

    /// <summary>The kind of the object that contains the map or the list.</summary>
    public NodeKind ParentKind { get; init; }

    /// <summary>The copy that it is in; null for none.</summary>
    public CopiedFrom? Copy { get; init; }
}
