using System.Text.Json.Nodes;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>A few operations of a large document, with the components that they reach: small enough to be tried thousands of
/// times.</summary>
internal static class SeedSlice
{
    public static JsonObject Of(JsonObject document, int number)
    {
        const int Paths = 3;
        var random = new Random(number);
        var slice = (JsonObject)new JsonObject(
            document.Where(static pair => pair.Key is not ("paths" or "components" or "webhooks")).Select(Copy))
            .DeepClone();
        foreach (var section in new[] { "paths", "webhooks" })
        {
            if (document[section] is JsonObject all)
            {
                slice[section] = new JsonObject(
                    Enumerable.Range(0, Paths).Select(_ => all.ElementAt(random.Next(all.Count))).DistinctBy(static pair => pair.Key).Select(Copy));
            }
        }

        var components = new JsonObject();
        slice["components"] = components;
        if (document["components"]?["securitySchemes"] is { } schemes)
            components["securitySchemes"] = schemes.DeepClone();
        var open = new Queue<string>(References(slice));
        while (open.TryDequeue(out var reference))
        {
            var parts = reference.Split('/');
            if (parts is not ["#", "components", var section, var name] || components[section]?[name] is not null)
                continue;
            components[section] ??= new JsonObject();
            var target = document["components"]![section]![name]!.DeepClone();
            components[section]![name] = target;
            foreach (var next in References(target))
                open.Enqueue(next);
        }

        return slice;
    }

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> pair) =>
        KeyValuePair.Create(pair.Key, pair.Value?.DeepClone());

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(static pair => References(pair.Value)),
        JsonArray list => list.SelectMany(References),
        JsonValue value when value.TryGetValue(out string? text) && text.StartsWith("#/", StringComparison.Ordinal) => [text],
        _ => [],
    };
}
