using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator;

/// <summary>
/// Rewrites namespaces of <c>xml</c> that are no absolute URIs: Microsoft.OpenApi reads no others, and would leave out the whole component.
/// XML takes any text.
/// </summary>
internal static class XmlNamespaceSpelling
{
    private const string Scheme = "xml-namespace:";
    private const string Keyword = "xml";
    private const string Namespace = "namespace";

    public static bool Is(string key, JsonNode? value) =>
        key == Keyword && value is JsonObject xml && xml[Namespace]?.GetValueKind() is JsonValueKind.String
        && !Uri.TryCreate(xml[Namespace]!.GetValue<string>(), UriKind.Absolute, out _);

    public static void Rewrite(JsonObject schema)
    {
        if (!Is(Keyword, schema[Keyword]))
            return;
        var xml = schema[Keyword]!.AsObject();
        xml[Namespace] = Scheme + Uri.EscapeDataString(xml[Namespace]!.GetValue<string>());
    }

    /// <summary>The namespace as the document has it.</summary>
    public static string? Original(string? text) =>
        text?.StartsWith(Scheme, StringComparison.Ordinal) is true ? Uri.UnescapeDataString(text.Substring(Scheme.Length)) : text;
}
