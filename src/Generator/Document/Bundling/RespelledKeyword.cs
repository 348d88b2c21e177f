using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>A keyword that Microsoft.OpenApi drops or fails on.</summary>
/// <param name="Node">The object that contains it.</param>
/// <param name="Key">Its name.</param>
/// <param name="Tree">The file that contains it.</param>
/// <param name="Pointer">The location in that file.</param>
internal sealed record RespelledKeyword(JsonObject Node, string Key, DocumentTree Tree, JsonPointer Pointer)
{
    public const string Const = "const";

    /// <summary>The keyword of a node that may have to be rewritten; null if there is none.</summary>
    public static string? KeyIn(JsonObject node, NodeKind kind) => kind is NodeKind.Schema && node.ContainsKey(Const) ? Const : null;
}
