using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document;

/// <summary>Checks whether a tree is an OpenAPI document of a supported version.</summary>
internal static class OpenApiVersion
{
    /// <summary>True if the tree can be read. A version that is a number is converted to a string.</summary>
    public static bool Check(DocumentTree main, Findings findings)
    {
        if (main.Root is not JsonObject root)
        {
            var what = main.Root switch { null => "it is empty", JsonArray => "its root is an array", _ => "its root is a scalar" };
            findings.AddAtValue(Descriptors.NotOpenApi, JsonPointer.Root, what);
            return false;
        }

        var key = KeyOf(root);
        if (!root.TryGetPropertyValue(key, out var version))
        {
            findings.AddAtValue(Descriptors.NotOpenApi, JsonPointer.Root, "its root has neither 'openapi' nor 'swagger'");
            return false;
        }

        var text = (version as JsonValue)?.ToString() ?? "";
        if (!IsSupported(key, text))
        {
            findings.AddAtValue(
                Descriptors.NotOpenApi,
                JsonPointer.Root.Then(key),
                $"its version is '{text}'; the supported versions are 2.0, 3.0, 3.1 and 3.2");
            return false;
        }

        if (version!.GetValueKind() == JsonValueKind.Number)
        {
            // YAML without quotes. The digits are kept as written, so there is nothing to report.
            root[key] = text;
        }

        return true;
    }

    public static string KeyOf(JsonObject root) => root.ContainsKey("openapi") ? "openapi" : "swagger";

    public static bool IsVersion2(JsonObject root) => !root.ContainsKey("openapi");

    public static bool IsVersion30(JsonObject root) =>
        root["openapi"] is JsonValue version && version.ToString().StartsWith("3.0", StringComparison.Ordinal);

    /// <summary>Whether the version has <c>components/mediaTypes</c>.</summary>
    public static bool HasSharedMediaTypes(JsonObject root) => IsVersion32(root);

    /// <summary>Whether the version has <c>nodeType</c> in the <c>xml</c> of schemas.</summary>
    public static bool HasXmlNodes(JsonObject root) => IsVersion32(root);

    private static bool IsVersion32(JsonObject root) =>
        root["openapi"] is JsonValue version && version.ToString().StartsWith("3.2", StringComparison.Ordinal);

    private static bool IsSupported(string key, string version) =>
        key == "swagger"
            ? version == "2.0"
            : version.Length >= 3 && version[0] == '3' && version[1] == '.' && version[2] is >= '0' and <= '2'
                && (version.Length == 3 || version[3] is '.' or '-');
}
