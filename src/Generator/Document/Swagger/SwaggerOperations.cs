using System.Text.Json.Nodes;
using System.Threading;
using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Document.Swagger;

/// <summary>Path items and operations.</summary>
internal sealed class SwaggerOperations(
    JsonObject root,
    SwaggerParameters parameters,
    SwaggerBodies bodies,
    SwaggerResponses responses,
    SwaggerServers servers)
{
    private const string Parameters = "parameters";
    private const string Responses = "responses";

    private static readonly HashSet<string> s_methods = ["get", "put", "post", "delete", "options", "head", "patch"];

    public JsonObject Paths(CancellationToken cancellationToken)
    {
        var paths = new JsonObject();
        foreach (var path in root["paths"] as JsonObject ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            paths[path.Key] = path.Value is JsonObject item && !path.Key.StartsWith("x-", StringComparison.Ordinal)
                ? Item(item, JsonPointer.Root.Then("paths", path.Key))
                : path.Value?.DeepClone();
        }

        return paths;
    }

    private JsonObject Item(JsonObject item, JsonPointer place)
    {
        var result = new JsonObject();
        var shared = All(item, place);
        foreach (var member in item)
        {
            if (s_methods.Contains(member.Key) && member.Value is JsonObject operation)
                result[member.Key] = Operation(operation, shared, place.Then(member.Key));
            else if (member.Key != Parameters)
                result[member.Key] = member.Value?.DeepClone();
        }

        if (Others(shared, place) is { Count: > 0 } rest)
            result[Parameters] = rest;
        return result;
    }

    private JsonObject Operation(JsonObject operation, List<Declared> ofItem, JsonPointer place)
    {
        var result = new JsonObject();
        foreach (var member in operation)
        {
            if (member.Key is not (Parameters or Responses or "consumes" or "produces" or "schemes"))
                result[member.Key] = member.Value?.DeepClone();
        }

        var own = All(operation, place);
        if (Others(own, place) is { Count: > 0 } rest)
            result[Parameters] = rest;
        if (bodies.Rewrite(operation, InBody(own, ofItem), place.Then("requestBody")) is { } body)
            result["requestBody"] = body;
        if (operation[Responses] is JsonObject all)
            result[Responses] = responses.OfOperation(operation, all, place.Then(Responses), place.Then(Responses));
        if (servers.OfOperation(operation) is { } ownServers)
            result["servers"] = ownServers;
        return result;
    }

    /// <summary>The body and the fields of an operation, which override those of its path.</summary>
    private static List<(JsonObject Parameter, JsonPointer Place)> InBody(List<Declared> own, List<Declared> ofItem)
    {
        var mine = own.Where(static one => one.IsInBody).ToList();
        var theirs = ofItem.Where(one => one.IsInBody && !mine.Exists(other =>
            SwaggerParameters.IsBody(one.Parameter) || SwaggerParameters.IsBody(other.Parameter) || Name(other) == Name(one)));
        return [.. theirs.Concat(mine).Select(static one => (one.Parameter, one.Place))];

        static string Name(Declared one) => one.Parameter["name"]?.ToString() ?? "";
    }

    /// <summary>The other parameters.</summary>
    private JsonArray Others(List<Declared> all, JsonPointer place)
    {
        var result = new JsonArray();
        foreach (var one in all.Where(static one => !one.IsInBody))
        {
            var at = place.Then(Parameters).Then(result.Count);
            result.Add(parameters.Rewrite(one.Written, at, one.At));
        }

        return result;
    }

    private List<Declared> All(JsonObject holder, JsonPointer place)
    {
        var all = new List<Declared>();
        var list = holder[Parameters] as JsonArray ?? [];
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not JsonObject written)
                continue;
            var at = place.Then(Parameters).Then(i);
            all.Add(Resolve(written, at));
        }

        return all;
    }

    private Declared Resolve(JsonObject written, JsonPointer at)
    {
        var (parameter, place) = (written, at);
        for (var hops = 0; hops < 64 && ReferenceSite.Of(parameter) is { } reference; hops++)
        {
            if (!reference.StartsWith(SwaggerReferences.Parameters, StringComparison.Ordinal)
                || root[Parameters]?[JsonPointer.Parse(reference).Last] is not JsonObject shared)
            {
                break;
            }

            (parameter, place) = (shared, JsonPointer.Parse(reference));
        }

        return new Declared(written, at, parameter, place);
    }

    /// <param name="Written">What the list contains: a parameter, or a reference to a shared one.</param>
    /// <param name="At">The place in the list.</param>
    /// <param name="Parameter">The parameter.</param>
    /// <param name="Place">Its place.</param>
    private sealed record Declared(JsonObject Written, JsonPointer At, JsonObject Parameter, JsonPointer Place)
    {
        public bool IsInBody => SwaggerParameters.IsBody(Parameter) || SwaggerParameters.IsField(Parameter);
    }
}
