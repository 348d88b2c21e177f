using System.Text.Json.Nodes;
using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Document.Swagger;

/// <summary>Body parameters and fields of forms as request bodies.</summary>
internal sealed class SwaggerBodies(Relocations relocations, Findings findings, SwaggerParameters parameters, SwaggerMedia media)
{
    private const string Schema = "schema";
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    /// <param name="operation">The operation.</param>
    /// <param name="all">The parameters of its body and its form, with their places.</param>
    /// <param name="place">Where the body will be.</param>
    public JsonObject? Rewrite(JsonObject operation, List<(JsonObject Parameter, JsonPointer Place)> all, JsonPointer place)
    {
        var bodies = all.Where(static one => SwaggerParameters.IsBody(one.Parameter)).ToList();
        if (bodies.Count > 0)
        {
            foreach (var other in all.Where(one => one != bodies[0]))
            {
                findings.UnsupportedInBundle(
                other.Place,
                $"The operation has a body and also the parameter '{other.Parameter["name"]}', which would be in the body",
                    "it is left out");
            }

            return Body(operation, bodies[0].Parameter, bodies[0].Place, place);
        }

        return all.Count == 0 ? null : Form(operation, all, place);
    }

    private JsonObject Body(JsonObject operation, JsonObject parameter, JsonPointer former, JsonPointer place)
    {
        var names = media.Consumes(operation) is { Count: > 0 } consumes ? consumes : [SwaggerMedia.Json];
        var body = new JsonObject { ["required"] = parameter["required"]?.DeepClone() ?? false };
        relocations.Rewrite(place, former);
        foreach (var member in parameter)
        {
            if (member.Key == "description" || member.Key.StartsWith("x-", StringComparison.Ordinal))
                body[member.Key] = member.Value?.DeepClone();
        }

        foreach (var name in names)
        {
            relocations.Rewrite(place.Then("content", name), former.Then(Schema));
            relocations.Rewrite(place.Then("content", name).Then(Schema), former.Then(Schema));
        }

        body["content"] = media.Content(names, new JsonObject { [Schema] = parameter[Schema]?.DeepClone() ?? new JsonObject() });
        return body;
    }

    private JsonObject Form(JsonObject operation, List<(JsonObject Parameter, JsonPointer Place)> fields, JsonPointer place)
    {
        var hasFile = fields.Exists(static field =>
            SwaggerSchemas.IsFile(field.Parameter) || SwaggerSchemas.IsFile(field.Parameter["items"]));
        var names = media.Consumes(operation).Where(IsForm).ToList();
        if (hasFile)
            names.RemoveAll(static name => !IsMultipart(name));
        if (names.Count == 0)
            names.Add(hasFile ? Multipart : UrlEncoded);

        var (properties, required, encoding) = (new JsonObject(), new JsonArray(), new JsonObject());
        relocations.Rewrite(place, fields[0].Place);
        foreach (var (parameter, former) in fields)
        {
            var name = parameter["name"]?.ToString() ?? "";
            properties[name] = Field(parameter, former);
            if (NullSpelling.IsTrue(parameter["required"]))
                required.Add(name);
            if (SwaggerParameters.IsArray(parameter))
            {
                var style = new JsonObject();
                SwaggerParameters.AddStyle(style, parameter, exploded: true, isForm: true);
                encoding[name] = style;
            }

            foreach (var one in names)
            {
                var content = place.Then("content", one);
                relocations.Rewrite(content, fields[0].Place);
                relocations.Rewrite(content.Then(Schema).Then("properties", name), former);
                relocations.Rewrite(content.Then("encoding").Then(name), former);
            }
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
            schema["required"] = required;
        var form = new JsonObject { [Schema] = schema };
        if (encoding.Count > 0)
            form["encoding"] = encoding;
        return new JsonObject { ["required"] = required.Count > 0, ["content"] = media.Content(names, form) };
    }

    private JsonObject Field(JsonObject parameter, JsonPointer former)
    {
        var schema = parameters.Schema(parameter, former, allowsMulti: true);
        foreach (var member in parameter)
        {
            if ((member.Key is "description" or "example" || member.Key.StartsWith("x-", StringComparison.Ordinal))
                && !schema.ContainsKey(member.Key))
            {
                schema[member.Key] = member.Value?.DeepClone();
            }
        }

        return schema;
    }

    private static bool IsForm(string name) => IsMultipart(name) || Essence(name) == UrlEncoded;

    private static bool IsMultipart(string name) => Essence(name).StartsWith("multipart/", StringComparison.Ordinal);

    private static string Essence(string name) => name.Split(';')[0].Trim().ToLowerInvariant();
}
