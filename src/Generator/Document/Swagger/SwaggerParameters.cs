using System.Text.Json.Nodes;
using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Document.Swagger;

/// <summary>Parameters other than bodies and fields of forms, and headers: their type becomes a schema, and their format a style.</summary>
internal sealed class SwaggerParameters(Relocations relocations, Findings findings)
{
    private const string Format = "collectionFormat";

    /// <summary>An extension: the style is like spaceDelimited, with tabs. No style of OpenAPI does this.</summary>
    public const string TabDelimited = "x-tab-delimited";

    /// <summary>What belongs to a parameter and not to its schema.</summary>
    private static readonly HashSet<string> s_own = [
        "name", "in", "description", "required", "allowEmptyValue", "deprecated", "example", "examples", Format, "schema", "$ref"];

    public static bool IsBody(JsonObject parameter) => In(parameter) is "body";

    public static bool IsField(JsonObject parameter) => In(parameter) is "formData";

    public JsonObject Shared(JsonObject root)
    {
        var shared = new JsonObject();
        foreach (var parameter in (JsonObject)root["parameters"]!)
        {
            if (parameter.Value is JsonObject declared && !IsBody(declared) && !IsField(declared))
            {
                var place = JsonPointer.Root.Then("components", "parameters").Then(parameter.Key);
                shared[parameter.Key] = Rewrite(declared, place, JsonPointer.Root.Then("parameters", parameter.Key));
            }
        }

        return shared;
    }

    /// <param name="parameter">A parameter or a header of Swagger 2.0.</param>
    /// <param name="place">Where it will be.</param>
    /// <param name="former">Where it is.</param>
    public JsonObject Rewrite(JsonObject parameter, JsonPointer place, JsonPointer former)
    {
        relocations.Rewrite(place, former);
        if (ReferenceSite.Of(parameter) is { } reference)
            return new JsonObject { [ReferenceSite.Keyword] = SwaggerReferences.Of(reference) };

        var result = new JsonObject();
        foreach (var member in parameter)
        {
            if ((s_own.Contains(member.Key) && member.Key is not (Format or "schema"))
                || member.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                result[member.Key] = member.Value?.DeepClone();
            }
        }

        if (parameter["schema"] is not JsonObject)
            relocations.Rewrite(place.Then("schema"), former);
        result["schema"] = Schema(parameter, former, In(parameter) is "query" or "formData");
        if (!IsArray(parameter))
            return result;
        AddStyle(result, parameter, exploded: In(parameter) is "query" or "formData", isForm: In(parameter) is "query");
        return result;
    }

    /// <summary>The keywords of the value. What they cannot express is reported.</summary>
    public JsonObject Schema(JsonObject parameter, JsonPointer former, bool allowsMulti)
    {
        if (parameter["schema"] is JsonObject declared)
            return (JsonObject)declared.DeepClone();

        var schema = new JsonObject();
        foreach (var member in parameter)
        {
            if (!s_own.Contains(member.Key)
                && (!member.Key.StartsWith("x-", StringComparison.Ordinal) || member.Key is NullSpelling.Extension or "x-ms-enum"
                    || member.Key.StartsWith("x-enum", StringComparison.Ordinal)))
            {
                schema[member.Key] = member.Value?.DeepClone();
            }
        }

        if (IsArray(parameter))
            CheckFormat(parameter, schema, former, allowsMulti);
        return schema;
    }

    /// <summary>The style of an array: for a parameter, or for a field of a form.</summary>
    public static void AddStyle(JsonObject target, JsonObject parameter, bool exploded, bool isForm)
    {
        var format = FormatOf(parameter);
        target["style"] = format switch
        {
            "ssv" or "tsv" => "spaceDelimited",
            "pipes" => "pipeDelimited",
            _ => isForm ? "form" : "simple",
        };
        target["explode"] = format == "multi" && exploded;
        if (format == "tsv")
            target[TabDelimited] = true;
    }

    public static bool IsArray(JsonObject parameter) => parameter["type"]?.ToString() == "array";

    private static string In(JsonObject parameter) => parameter["in"]?.ToString() ?? "";

    private static string FormatOf(JsonObject parameter) => parameter[Format]?.ToString() is { Length: > 0 } format ? format : "csv";

    private void CheckFormat(JsonObject parameter, JsonObject schema, JsonPointer former, bool allowsMulti)
    {
        var format = FormatOf(parameter);
        var isKnown = format is "csv" or "ssv" or "tsv" or "pipes" || (format == "multi" && allowsMulti);
        if (!isKnown)
        {
            findings.UnsupportedInBundle(
                former.Then(Format),
                $"collectionFormat '{format}' is not supported here",
                "csv is used instead");
        }

        if (parameter["items"] is not JsonObject items || items["type"]?.ToString() != "array")
            return;
        findings.UnsupportedInBundle(
                former.Then("items"),
                $"'{parameter["name"]}' is an array of arrays, joined as {format} and {FormatOf(items)}",
            "each inner array is a string, which the caller joins");
        schema["items"] = new JsonObject { ["type"] = "string" };
    }
}
