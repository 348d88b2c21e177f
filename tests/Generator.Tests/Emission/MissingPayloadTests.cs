using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

public class MissingPayloadTests
{
    private const string Answers = """
        try
        {
            var full = await Anonymous().GetWithResponseAsync();
            var value = await Anonymous().GetAsync();
            return full.Value is { } found ? Write(found) + Write(value) : value is null ? "null" : "value";
        }
        catch (ApiException failure)
        {
            return failure.Message;
        }
        """;

    [Theory]
    [InlineData("{ type: integer }", "Task<long?>", "7", "77")]
    [InlineData("{ type: number, format: decimal }", "Task<decimal?>", "1.50", "1.501.50")]
    [InlineData("{ type: string, enum: [on] }", "Task<GetResponse?>", "\"on\"", "\"on\"\"on\"")]
    [InlineData("{ $ref: '#/components/schemas/Thing' }", "Task<Thing?>", """{"id":"1"}""", """{"id":"1"}{"id":"1"}""")]
    [InlineData("{ type: array, items: { type: string } }", "Task<IReadOnlyList<string>?>", """["a"]""", """["a"]["a"]""")]
    [InlineData("{}", "Task<JsonElement?>", "[1]", "[1][1]")]
    public void Json_beside_a_success_without_content_may_be_null(string schema, string type, string json, string read)
    {
        var document = Get(schema, "'204': { description: None }, ");

        Assert.Equal(type, Generation.Clean(document).Returns("TestClient", "GetAsync"));
        Assert.Equal("null", Probe.Run(document, Answers, new StubHandler(new StubHandler.Answer(204, ""))));
        Assert.Equal("null", Probe.Run(document, Answers, new StubHandler(new StubHandler.Answer(200, ""))));
        Assert.Equal(read, Probe.Run(document, Answers, StubHandler.Json(json)));
    }

    [Fact]
    public void Response_of_a_nullable_answer_is_nullable_too()
    {
        var generation = Generation.Clean(Get("{ type: integer }", "'202': { description: Later }, "));

        Assert.Equal("Task<ApiResponse<long?>>", generation.Returns("TestClient", "GetWithResponseAsync"));
    }

    [Theory]
    [InlineData("{ type: [integer, 'null'] }", "Task<long?>")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }] }", "Task<Thing?>")]
    public void Body_that_the_document_lets_be_null_is_nullable(string schema, string type)
    {
        Assert.Equal(type, Generation.Clean(Get(schema)).Returns("TestClient", "GetAsync"));
        Assert.Equal("null", Probe.Run(Get(schema), Answers, StubHandler.Json("null")));
    }

    [Theory]
    [InlineData("properties: { data: { type: [number, 'null'], format: decimal } }", "Task<decimal?>", """{"data":null}""")]
    [InlineData("properties: { data: { type: [number, 'null'], format: decimal } }", "Task<decimal?>", "{}")]
    [InlineData("required: [data], properties: { data: { type: [number, 'null'], format: decimal } }", "Task<decimal?>", """{"data":null}""")]
    [InlineData("required: [data], properties: { data: { type: [string, 'null'] } }", "Task<string?>", """{"data":null}""")]
    [InlineData("properties: { data: { anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }] } }", "Task<Thing?>", """{"data":null}""")]
    public void Payload_that_the_document_lets_be_null_is_nullable(string envelope, string type, string answer)
    {
        var document = Get($"{{ type: object, {envelope} }}", head: "x-envelope: { payload: data }");

        Assert.Equal(type, Generation.Clean(document).Returns("TestClient", "GetAsync"));
        Assert.Equal("null", Probe.Run(document, Answers, StubHandler.Json(answer)));
        Assert.Contains("empty body", Probe.Run(document, Answers, StubHandler.Json("")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: number, format: decimal }", "Task<decimal>")]
    [InlineData("{ type: boolean }", "Task<bool>")]
    [InlineData("{ type: string, enum: [on] }", "Task<DataValue>")]
    [InlineData("{ $ref: '#/components/schemas/Thing' }", "Task<Thing>")]
    public void Payload_that_is_only_missing_is_an_error_and_never_a_default(string schema, string type)
    {
        var document = Get($"{{ type: object, properties: {{ data: {schema} }} }}", head: "x-envelope: { payload: data }");

        Assert.Equal(type, Generation.Clean(document).Returns("TestClient", "GetAsync"));
        foreach (var answer in new[] { "{}", """{"data":null}""" })
            Assert.Equal("GET /v1/a returned 200 without the payload \"data\"", Probe.Run(document, Missing, StubHandler.Json(answer)));
    }

    [Fact]
    public void Envelope_beside_a_success_without_content_tells_no_body_from_no_payload()
    {
        var document = Get(
            "{ type: object, properties: { data: { type: integer } } }",
            "'204': { description: None }, ",
            "x-envelope: { payload: data }");

        Assert.Equal("null", Probe.Run(document, Answers, new StubHandler(new StubHandler.Answer(204, ""))));
        Assert.Equal("5" + "5", Probe.Run(document, Answers, StubHandler.Json("""{"data":5}""")));
        Assert.Contains("without the payload", Probe.Run(document, Answers, StubHandler.Json("{}")), StringComparison.Ordinal);
    }

    [Fact]
    public void Head_has_no_body_whatever_its_response_says()
    {
        var document = Get("{ type: integer }").Replace("get:", "head:", StringComparison.Ordinal);

        Assert.Equal("Task", Generation.Clean(document).Returns("TestClient", "GetAsync"));
        Assert.Equal(
            "200",
            Probe.Run(document, "return (int)(await Anonymous().GetWithResponseAsync()).StatusCode;", StubHandler.Json("")));
    }

    private const string Missing = "try { await Anonymous().GetAsync(); return \"read\"; } catch (ApiException failure) { return failure.Message; }";

    private static string Get(string schema, string more = "", string head = "") => OpenApi.Paths($$"""
        /a:
          get:
            operationId: get
            responses: { {{more}}'200': { description: Found, content: { application/json: { schema: {{schema}} } } } }
        """, "Thing: { type: object, required: [id], properties: { id: { type: string } } }", head);
}
