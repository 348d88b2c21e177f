using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Document.Swagger;

/// <summary>Keywords of schemas that Swagger 2.0 spells in another way.</summary>
internal static class SwaggerSchemas
{
    public static void Rewrite(JsonObject node, NodeKind kind)
    {
        if (kind is not NodeKind.Schema)
            return;
        if (IsFile(node))
        {
            node["type"] = "string";
            node["format"] = "binary";
        }

        if (node["discriminator"] is { } discriminator && discriminator.GetValueKind() is JsonValueKind.String)
            node["discriminator"] = new JsonObject { ["propertyName"] = discriminator.DeepClone() };

        // It is about parameters and has no meaning in JSON.
        node.Remove("collectionFormat");
    }

    public static bool IsFile(JsonNode? schema) =>
        schema is JsonObject { } members && members["type"] is JsonValue type && type.ToString() == "file";
}
