using System.Text.Json.Nodes;

namespace Gigstack.Generator.Tests.Names;

/// <summary>Something of a document that gets a name. <c>Say</c> stands in its description, so that it is found again whatever it is
/// called.</summary>
internal sealed record Thing(string Key, string Say)
{
    public List<Thing> Inside { get; init; } = [];

    /// <summary>Values of an enum; none for objects.</summary>
    public List<string> Values { get; init; } = [];

    public string Path { get; init; } = "";

    public string Tag { get; init; } = "";

    public string OperationId { get; init; } = "";

    public JsonObject Schema()
    {
        var schema = new JsonObject { ["description"] = Say };
        if (Values.Count > 0)
        {
            schema["type"] = "string";
            schema["enum"] = new JsonArray([.. Values.Select(static value => (JsonNode)value)]);
        }
        else if (Inside.Count > 0)
        {
            schema["type"] = "object";
            schema["properties"] = Properties();
        }
        else
        {
            schema["type"] = "string";
        }

        return schema;
    }

    public JsonObject Operation()
    {
        var operation = new JsonObject
        {
            ["summary"] = Say,
            ["parameters"] = new JsonArray([.. Inside.Select(static inside => new JsonObject { ["name"] = inside.Key, ["in"] = "query", ["description"] = inside.Say, ["schema"] = inside.Values.Count == 0 ? new JsonObject { ["type"] = "string" } : inside.Schema() })]),
            ["requestBody"] = new JsonObject { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["description"] = Say + " body", ["type"] = "object", ["properties"] = Properties() } } } },
            ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "Done" } },
        };
        if (OperationId.Length > 0)
            operation["operationId"] = OperationId;
        if (Tag.Length > 0)
            operation["tags"] = new JsonArray(Tag);
        return operation;
    }

    private JsonObject Properties() => new(Inside.Select(static inside => KeyValuePair.Create(inside.Key, (JsonNode?)inside.Schema())));
}
