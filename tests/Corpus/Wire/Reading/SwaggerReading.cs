using System.Text.Json.Nodes;

namespace Gigstack.Corpus.Wire.Reading;

/// <summary>The operations of a document of Swagger 2.0, by its specification.</summary>
internal static class SwaggerReading
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch"];

    public const string Undefined = "undefined";

    public static IReadOnlyList<WireOperation> Operations(RawNode root)
    {
        var operations = new List<WireOperation>();
        foreach (var (path, place) in root["paths"].Members.Where(static member => member.Key.StartsWith('/')))
        {
            var item = place.Resolved;
            foreach (var (method, operation) in item.Members.Where(static member => s_methods.Contains(member.Key)))
            {
                var all = OpenApiReading.Merge(item["parameters"], operation["parameters"]).ToList();
                var parameters = all.Where(static node => node["in"].Text is "query" or "header" or "path").Select(Parameter)
                    .Where(parameter => OpenApiReading.HasPlace(path, parameter)).ToList();
                operations.Add(new WireOperation(
                    method.ToUpperInvariant(),
                    path,
                    Server(root),
                    [.. parameters, .. OpenApiReading.Undeclared(path, parameters, root)],
                    Body(root, operation, all),
                    operation["responses"].Members.Where(static response => !response.Key.StartsWith("x-", StringComparison.Ordinal))
                        .Select(response => new WireResponse(response.Key, Content(root, operation, response.Value.Resolved))).ToList()));
            }
        }
        return operations;
    }

    private static WireParameter Parameter(RawNode node)
    {
        var place = node["in"].Text!;
        var (style, explode) = Style(node, place);

        // Swagger has no objects here, so it does not say how they are written.
        if (node["$ref"].IsThere || node["type"].Text == "object")
            style = Undefined;
        return new WireParameter(node["name"].Text!, place, place == "path" || node["required"].Boolean == true, style, explode, false, node, null);
    }

    /// <summary>No <c>collectionFormat</c> is <c>csv</c>.</summary>
    private static (string Style, bool Explode) Style(RawNode node, string place) => node["collectionFormat"].Text switch
    {
        "ssv" => ("spaceDelimited", false),
        "tsv" => ("tabDelimited", false),
        "pipes" => ("pipeDelimited", false),
        "multi" when place is "query" or "formData" => ("form", true),
        _ => (place is "query" or "formData" ? "form" : "simple", false),
    };

    private static WireBody? Body(RawNode root, RawNode operation, List<RawNode> all)
    {
        if (all.Find(static node => node["in"].Text == "body") is { IsThere: true } body)
        {
            return new WireBody(
                body["required"].Boolean == true,
                MediaTypes(root, operation, "consumes").Select(name => new WireMedia(name, body["schema"], default, default)).ToList());
        }

        var fields = all.Where(static node => node["in"].Text == "formData").ToList();
        if (fields.Count == 0)
            return null;
        var hasFile = fields.Exists(static field => field["type"].Text == "file");
        var forms = MediaTypes(root, operation, "consumes")
            .Where(name => name == "multipart/form-data" || (name == "application/x-www-form-urlencoded" && !hasFile)).ToList();
        if (forms.Count == 0)
            forms.Add(hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded");
        var (schema, encoding) = Form(fields);
        return new WireBody(
            fields.Exists(static field => field["required"].Boolean == true),
            forms.Select(name => new WireMedia(name, new RawNode(schema, root.File), default, new RawNode(encoding, root.File))).ToList());
    }

    /// <summary>The fields as properties of an object, each with its style.</summary>
    private static (JsonObject Schema, JsonObject Encoding) Form(List<RawNode> fields)
    {
        var properties = new JsonObject();
        var encoding = new JsonObject();
        var required = new JsonArray();
        foreach (var field in fields)
        {
            var name = field["name"].Text!;
            var schema = (JsonObject)field.Json!.DeepClone();
            var isRequired = field["required"].Boolean == true;
            schema.Remove("required");
            if (field["type"].Text == "file")
            {
                schema["type"] = "string";
                schema["format"] = "binary";
            }
            properties[name] = schema;
            var (style, explode) = Style(field, "formData");
            if (field["type"].Text == "array")
                encoding[name] = new JsonObject { ["style"] = style, ["explode"] = explode };
            if (isRequired)
                required.Add(name);
        }
        return (new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required }, encoding);
    }

    /// <summary>A response without a schema has no content.</summary>
    private static List<WireMedia> Content(RawNode root, RawNode operation, RawNode response)
    {
        var schema = response["schema"];
        if (!schema.IsThere)
            return [];
        if (schema.Resolved["type"].Text == "file")
            schema = new RawNode(new JsonObject { ["type"] = "string", ["format"] = "binary" }, root.File);
        return MediaTypes(root, operation, "produces").Select(name => new WireMedia(name, schema, default, default)).ToList();
    }

    private static List<string> MediaTypes(RawNode root, RawNode operation, string what)
    {
        var names = (operation[what].IsThere ? operation[what] : root[what]).Items.Select(static item => item.Text!).ToList();
        return names.Count == 0 ? ["application/json"] : names;
    }

    public static string Server(RawNode root)
    {
        var basePath = root["basePath"].Text ?? "";
        if (root["host"].Text is not { } host)
            return basePath;
        var schemes = root["schemes"].Items.Select(static item => item.Text).ToList();
        return $"{(schemes.Contains("https") ? "https:" : schemes.Count == 0 ? "" : schemes[0] + ":")}//{host}{basePath}";
    }
}
