using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>A part of the bundled tree whose references are still those of the file it comes from.</summary>
internal sealed record Part(JsonObject Node, NodeKind Kind, DocumentTree Tree, JsonPointer Origin);
