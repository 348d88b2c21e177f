using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>An object with a member that Microsoft.OpenApi drops or fails over, though what is meant is clear.</summary>
/// <param name="Node">The object.</param>
/// <param name="Key">The member.</param>
/// <param name="Tree">The file it is written in.</param>
/// <param name="Pointer">Where in that file the member is written.</param>
internal sealed record Oddity(JsonObject Node, string Key, DocumentTree Tree, JsonPointer Pointer)
{
    public const string Const = "const";

    public const string CollectionFormat = "collectionFormat";

    /// <summary>The member of a node that may be odd, if it has one.</summary>
    public static string? KeyIn(JsonObject node, NodeKind kind) => kind switch
    {
        NodeKind.Schema when node.ContainsKey(Const) => Const,
        NodeKind.Parameter or NodeKind.Header or NodeKind.Schema when node.ContainsKey(CollectionFormat) => CollectionFormat,
        _ => null,
    };
}
