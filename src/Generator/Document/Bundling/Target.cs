using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>The target of a reference.</summary>
/// <param name="Tree">The file that contains it.</param>
/// <param name="Pointer">The current location in the tree of the file.</param>
/// <param name="Node">The value.</param>
internal sealed record Target(DocumentTree Tree, JsonPointer Pointer, JsonNode? Node);
