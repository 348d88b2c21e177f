using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

public class BodyTests
{
    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Thing' }", "new() { Id = \"1\" }", """{"id":"1"}""")]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/Thing' } }", "new Thing[] { new() { Id = \"1\" } }", """[{"id":"1"}]""")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "new Dictionary<string, long> { [\"a\"] = 1 }", """{"a":1}""")]
    [InlineData("{ type: string }", "\"text\"", "\"text\"")]
    [InlineData("{ type: integer }", "5", "5")]
    [InlineData("{ type: boolean }", "true", "true")]
    [InlineData("{ type: number, format: decimal }", "1.10m", "1.10")]
    [InlineData("{ type: string, enum: [on, off] }", "\"on\"", "\"on\"")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "7L", "7")]
    [InlineData("{}", "Read<JsonElement>(\"[1,null]\")", "[1,null]")]
    [InlineData(
        "{ type: array, items: { type: array, items: { type: [integer, 'null'] } } }",
        "new[] { new long?[] { 1, null } }",
        "[[1,null]]")]
    public void Body_of_any_type_is_sent(string schema, string value, string sent)
    {
        foreach (var required in new[] { "true", "false" })
        {
            var handler = new StubHandler();
            Probe.Run(Document(schema, required), $"await Anonymous().SendItAsync({value}); return null;", handler);

            Assert.Equal(sent, handler.Single.Body);
            Assert.Equal("POST", handler.Single.Method);
        }
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Thing' }")]
    [InlineData("{ type: integer }")]
    [InlineData("{ type: string, enum: [on, off] }")]
    [InlineData("{}")]
    public void Optional_body_may_be_left_out(string schema)
    {
        var handler = new StubHandler();
        Probe.Run(Document(schema, "false"), "await Anonymous().SendItAsync(); return null;", handler);

        Assert.Null(handler.Single.Body);
    }

    [Fact]
    public void Required_body_that_is_null_is_refused_before_anything_is_sent()
    {
        var handler = new StubHandler();
        var run = Probe.Run(
            Document("{ $ref: '#/components/schemas/Thing' }", "true"),
            "try { await Anonymous().SendItAsync(null!); return \"sent\"; } catch (ArgumentNullException failure) { return failure.ParamName; }",
            handler);

        Assert.Equal("body", run);
        Assert.Empty(handler.Arrivals);
    }

    [Fact]
    public void Nulls_inside_lists_and_maps_survive_where_the_document_allows_them()
    {
        const string Schemas = """
            Thing:
              type: object
              properties:
                texts: { type: array, items: { type: [string, 'null'] } }
                lists: { type: array, items: { type: [array, 'null'], items: { type: integer } } }
                kinds: { type: array, items: { anyOf: [{ $ref: '#/components/schemas/Kind' }, { type: 'null' }] } }
                map: { type: object, additionalProperties: { anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }] } }
                dates: { type: array, items: { type: [string, 'null'], format: date } }
            Kind: { type: string, enum: [a] }
            """;
        const string Json = """{"texts":["a",null],"lists":[[1],null],"kinds":["a",null],"map":{"x":null,"y":{}},"dates":["2025-01-01",null]}""";

        Assert.Equal(Json, Probe.Run(OpenApi.Schemas(Schemas), $""""return Again<Thing>("""{Json}""");""""));
    }

    [Fact]
    public void Nulls_inside_lists_and_maps_are_dropped_where_it_does_not()
    {
        const string Schemas = """
            Thing:
              type: object
              properties:
                texts: { type: array, items: { type: string } }
                map: { type: object, additionalProperties: { type: integer } }
            Amounts: { type: object, properties: { id: { type: string } }, additionalProperties: { type: integer } }
            """;

        Assert.Equal("""{"texts":["a"],"map":{"y":1}}""", Probe.Run(OpenApi.Schemas(Schemas), """return Again<Thing>("{\"texts\":[\"a\",null],\"map\":{\"x\":null,\"y\":1}}");"""));
        Assert.Equal("""{"y":1}""", Probe.Run(OpenApi.Schemas(Schemas), """return Again<Amounts>("{\"x\":null,\"y\":1}");"""));
    }

    private static string Document(string schema, string required) => OpenApi.Paths($$"""
        /things:
          post:
            operationId: send_it
            requestBody: { required: {{required}}, content: { application/json: { schema: {{schema}} } } }
            responses: { '204': { description: Done } }
        """, "Thing: { type: object, required: [id], properties: { id: { type: string } } }");
}
