using System.Text.Json.Nodes;

namespace Gigstack.Corpus.Wire.Reading;

/// <summary>The operations of a document of OpenAPI 3, by its specification.</summary>
internal static class OpenApiReading
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    public static IReadOnlyList<WireOperation> Operations(RawFile file)
    {
        var root = new RawNode(file.Root, file);
        return root["swagger"].IsThere ? SwaggerReading.Operations(root) : Operations(root).ToList();
    }

    /// <summary>The first server of the document itself; "" if there is none.</summary>
    public static string DocumentServer(RawFile file)
    {
        var root = new RawNode(file.Root, file);
        return root["swagger"].IsThere ? SwaggerReading.Server(root) : Server(root) ?? "";
    }

    private static IEnumerable<WireOperation> Operations(RawNode root)
    {
        foreach (var (path, place) in root["paths"].Members)
        {
            if (!path.StartsWith('/'))
                continue;
            var item = place.Resolved;
            foreach (var (method, operation) in Methods(item))
            {
                var parameters = Merge(item["parameters"], operation["parameters"]).Select(Parameter).Where(parameter => HasPlace(path, parameter)).ToList();
                yield return new WireOperation(
                    method,
                    path,
                    Server(operation) ?? Server(item) ?? Server(root) ?? "",
                    [.. parameters, .. Undeclared(path, parameters, root)],
                    Body(operation["requestBody"].Resolved),
                    operation["responses"].Members.Where(static response => !response.Key.StartsWith("x-", StringComparison.Ordinal))
                        .Select(static response => new WireResponse(response.Key, Content(response.Value.Resolved["content"]))).ToList());
            }
        }
    }

    private static IEnumerable<(string Method, RawNode Operation)> Methods(RawNode item) => item.Members
        .Where(static member => s_methods.Contains(member.Key)).Select(static member => (member.Key.ToUpperInvariant(), member.Value.Resolved))
        .Concat(item["additionalOperations"].Members.Select(static member => (member.Key, member.Value.Resolved)));

    /// <summary>An operation's parameter replaces that of its path with the same name and place.</summary>
    public static IEnumerable<RawNode> Merge(RawNode ofPath, RawNode ofOperation)
    {
        var own = ofOperation.Items.Select(Named).Where(static node => node["name"].Text is not null).ToList();
        return ofPath.Items.Select(Named)
            .Where(node => node["name"].Text is { } name && !own.Exists(other => other["name"].Text == name && other["in"].Text == node["in"].Text))
            .Concat(own);
    }

    /// <summary>A careless reference beside a name and a place is to the schema of the parameter.</summary>
    private static RawNode Named(RawNode node) => node["name"].Text is not null && node["in"].Text is not null ? node : node.Resolved;

    /// <summary>A placeholder of the path without a parameter can only be a string.</summary>
    public static IEnumerable<WireParameter> Undeclared(string path, List<WireParameter> parameters, RawNode root) =>
        Placeholders(path).Where(name => !parameters.Exists(parameter => parameter.In == "path" && parameter.Name == name))
            .Select(name => new WireParameter(
                name, "path", true, "simple", false, false, new RawNode(new JsonObject { ["type"] = "string" }, root.File), null));

    /// <summary>A parameter of the path without a placeholder has nowhere to go.</summary>
    public static bool HasPlace(string path, WireParameter parameter) => parameter.In != "path" || Placeholders(path).Contains(parameter.Name);

    public static IEnumerable<string> Placeholders(string path) =>
        path.Split('{').Skip(1).Where(static part => part.Contains('}', StringComparison.Ordinal)).Select(static part => part[..part.IndexOf('}', StringComparison.Ordinal)]);

    private static WireParameter Parameter(RawNode node)
    {
        var place = node["in"].Text ?? "";
        var style = node["style"].Text ?? (place is "query" or "cookie" ? "form" : "simple");
        var (contentType, media) = node["content"].Members.FirstOrDefault();
        return new WireParameter(
            node["name"].Text!,
            place,
            place == "path" || node["required"].Boolean == true,
            style,
            node["explode"].Boolean ?? style is "form" or "cookie",
            node["allowReserved"].Boolean == true,
            contentType is null ? node["schema"] : media.Resolved["schema"],
            contentType);
    }

    private static WireBody? Body(RawNode node) =>
        node["content"] is { IsThere: true } content && Content(content) is { Count: > 0 } media
            ? new WireBody(node["required"].Boolean == true, media)
            : null;

    private static List<WireMedia> Content(RawNode content) => content.Members
        .Select(static member => (member.Key, Value: member.Value.Resolved))
        .Select(static member => new WireMedia(member.Key, member.Value["schema"], member.Value["itemSchema"], member.Value["encoding"])).ToList();

    private static string? Server(RawNode node)
    {
        if (node["servers"].Items.FirstOrDefault() is not { IsThere: true } server || server["url"].Text is not { } url)
            return null;
        foreach (var (name, variable) in server["variables"].Members)
            url = url.Replace("{" + name + "}", variable["default"].Text ?? variable["default"].Json?.ToJsonString() ?? "", StringComparison.Ordinal);
        return url;
    }
}
