using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>A part of the bundled tree whose references are still relative to its original file.</summary>
internal sealed record Subtree(JsonObject Node, NodeKind Kind, DocumentTree Tree, JsonPointer Origin);
