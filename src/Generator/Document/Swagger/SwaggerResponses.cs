using System.Text.Json.Nodes;
using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Document.Swagger;

/// <summary>
/// Responses: a schema becomes content of the media types that the operation produces. Without a schema there is no content.
/// </summary>
internal sealed class SwaggerResponses(JsonObject root, Relocations relocations, SwaggerParameters parameters, SwaggerMedia media)
{
    private const string Schema = "schema";

    public JsonObject Shared()
    {
        var shared = new JsonObject();
        foreach (var response in (JsonObject)root["responses"]!)
        {
            shared[response.Key] = response.Value is JsonObject declared
                ? Rewrite(
                    declared,
                    media.Produces(null),
                    JsonPointer.Root.Then("components", "responses").Then(response.Key),
                    JsonPointer.Root.Then("responses", response.Key))
                : response.Value?.DeepClone();
        }

        return shared;
    }

    public JsonObject OfOperation(JsonObject operation, JsonObject responses, JsonPointer place, JsonPointer former)
    {
        var result = new JsonObject();
        var produces = media.Produces(operation);
        foreach (var response in responses)
        {
            var (declared, from) = (response.Value as JsonObject, former.Then(response.Key));
            if (declared is null || response.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                result[response.Key] = response.Value?.DeepClone();
                continue;
            }

            if (ReferenceSite.Of(declared) is { } reference)
            {
                if (produces.SequenceEqual(media.Produces(null)) || Find(reference) is not { } shared)
                {
                    result[response.Key] = new JsonObject { [ReferenceSite.Keyword] = SwaggerReferences.Of(reference) };
                    continue;
                }

                // The operation produces other media types, so that it has its own copy.
                (declared, from) = (shared, JsonPointer.Parse(reference));
            }

            result[response.Key] = Rewrite(declared, produces, place.Then(response.Key), from);
        }

        return result;
    }

    private JsonObject? Find(string reference)
    {
        for (var hops = 0; hops < 64 && reference.StartsWith(SwaggerReferences.Responses, StringComparison.Ordinal); hops++)
        {
            var response = root["responses"]?[JsonPointer.Parse(reference).Last] as JsonObject;
            if (ReferenceSite.Of(response) is not { } onward)
                return response;
            reference = onward;
        }

        return null;
    }

    private JsonObject Rewrite(JsonObject response, List<string> produces, JsonPointer place, JsonPointer former)
    {
        relocations.Rewrite(place, former);
        if (ReferenceSite.Of(response) is { } reference)
            return new JsonObject { [ReferenceSite.Keyword] = SwaggerReferences.Of(reference) };
        var result = new JsonObject();
        foreach (var member in response)
        {
            if (member.Key is not (Schema or "headers" or "examples"))
                result[member.Key] = member.Value?.DeepClone();
        }

        result["description"] ??= "";
        if (response["headers"] is JsonObject headers)
            result["headers"] = Headers(headers, place.Then("headers"), former.Then("headers"));
        if (response[Schema] is not { } schema)
            return result;
        var names = produces.Count > 0 ? produces : [SwaggerSchemas.IsFile(schema) ? "application/octet-stream" : SwaggerMedia.Json];
        foreach (var name in names)
        {
            relocations.Rewrite(place.Then("content", name), former.Then(Schema));
            relocations.Rewrite(place.Then("content", name).Then(Schema), former.Then(Schema));
        }

        result["content"] = media.Content(names, new JsonObject { [Schema] = schema.DeepClone() });
        return result;
    }

    private JsonObject Headers(JsonObject headers, JsonPointer place, JsonPointer former)
    {
        var result = new JsonObject();
        foreach (var header in headers)
        {
            result[header.Key] = header.Value is JsonObject declared
                ? parameters.Rewrite(declared, place.Then(header.Key), former.Then(header.Key))
                : header.Value?.DeepClone();
        }

        return result;
    }
}
