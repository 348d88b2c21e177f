using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Swagger;

/// <summary>Host, base path and schemes as servers. Without a scheme, and with several, it is https, which credentials need.</summary>
internal sealed class SwaggerServers(JsonObject root)
{
    private const string Schemes = "schemes";

    private readonly string _host = Text(root["host"]).TrimEnd('/');
    private readonly string _basePath = Text(root["basePath"]).Trim('/');

    /// <summary>The servers of the document; null if it has none.</summary>
    public JsonArray? OfDocument() => _host.Length + _basePath.Length == 0 ? null : Of(root[Schemes]);

    /// <summary>The servers of an operation with its own schemes; null if it has none.</summary>
    public JsonArray? OfOperation(JsonObject operation) =>
        _host.Length > 0 && operation[Schemes] is JsonArray own && !JsonNode.DeepEquals(own, root[Schemes]) ? Of(own) : null;

    private JsonArray Of(JsonNode? schemes)
    {
        var path = _basePath.Length == 0 ? "" : "/" + _basePath;
        if (_host.Length == 0)
            return new JsonArray(new JsonObject { ["url"] = path });
        var names = (schemes as JsonArray ?? []).Select(static scheme => Text(scheme).ToLowerInvariant())
            .Where(static scheme => scheme is "http" or "https").Distinct()
            .OrderBy(static scheme => scheme is "https" ? 0 : 1).DefaultIfEmpty("https");
        return new JsonArray([.. names.Select(scheme => (JsonNode)new JsonObject { ["url"] = $"{scheme}://{_host}{path}" })]);
    }

    private static string Text(JsonNode? value) => value is JsonValue ? value.ToString().Trim() : "";
}
