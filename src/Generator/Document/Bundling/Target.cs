using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>The target of a reference.</summary>
/// <param name="Tree">The file it is in.</param>
/// <param name="Pointer">Where in the file's tree, as the tree is now.</param>
/// <param name="Node">The value there.</param>
internal sealed record Target(DocumentTree Tree, JsonPointer Pointer, JsonNode? Node);
