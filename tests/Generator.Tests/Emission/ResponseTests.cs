using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

public class ResponseTests
{
    private const string Schemas = """
        Thing: { type: object, required: [id], properties: { id: { type: string } } }
        Envelope:
          type: object
          properties:
            data: { $ref: '#/components/schemas/Thing' }
            message: { type: string }
        """;

    private const string Envelope = "x-envelope: { payload: data, message: message }";

    [Fact]
    public void Payload_is_unwrapped_and_the_message_kept()
    {
        var document = Get("{ $ref: '#/components/schemas/Envelope' }", Envelope);

        Assert.Equal("Task<Thing>", Generation.Clean(document).Returns("TestClient", "GetAsync"));
        Assert.Equal("7 7 200 Found it.", Probe.Run(
            document,
            """
            var client = Anonymous();
            var full = await client.GetWithResponseAsync();
            return $"{(await client.GetAsync()).Id} {full.Value.Id} {(int)full.StatusCode} {full.Message}";
            """,
            StubHandler.Json("""{"data":{"id":"7"},"message":"Found it."}""")));
    }

    [Fact]
    public void Answer_without_payload_is_an_error()
    {
        var run = Probe.Run(
            Get("{ $ref: '#/components/schemas/Envelope' }", Envelope),
            "try { await Anonymous().GetAsync(); return \"read\"; } catch (ApiException failure) { return failure.GetType().Name; }",
            StubHandler.Json("""{"message":"Nothing."}"""));

        Assert.Equal("ApiException", run);
    }

    [Theory]
    [InlineData("x-envelope: false", "Task<Envelope>")]
    [InlineData("x-envelope: { payload: message }", "Task<string>")]
    [InlineData("summary: none", "Task<Thing>")]
    public void Operation_overrides_the_documents_envelope(string extension, string type)
    {
        var generation = Generation.Clean(Get("{ $ref: '#/components/schemas/Envelope' }", Envelope, extension));

        Assert.Equal(type, generation.Returns("TestClient", "GetAsync"));
    }

    [Theory]
    [InlineData("{ type: object, properties: { data: { type: integer } } }", "Task<long>", """{"data":5}""", "5")]
    [InlineData("{ type: object, properties: { data: { type: array, items: { type: string } } } }", "Task<IReadOnlyList<string>>", """{"data":["a","b"]}""", "[\"a\",\"b\"]")]
    [InlineData("{ type: object, required: [data], properties: { data: { type: string, enum: [on] } } }", "Task<DataValue>", """{"data":"on"}""", "\"on\"")]
    [InlineData("{ type: object, properties: { data: { type: string, enum: [on] } } }", "Task<DataValue>", """{"data":"on"}""", "\"on\"")]
    [InlineData("{ type: object, properties: { data: {} } }", "Task<JsonElement>", """{"data":{"x":[]}}""", "{\"x\":[]}")]
    [InlineData("{ type: object, properties: { other: { type: string } } }", "Task<GetResponse>", """{"other":"x"}""", "{\"other\":\"x\"}")]
    [InlineData("{ type: array, items: { type: integer } }", "Task<IReadOnlyList<long>>", "[1,2]", "[1,2]")]
    [InlineData("{ type: string }", "Task<string>", "\"a\"", "\"a\"")]
    [InlineData("{}", "Task<JsonElement>", "[{}]", "[{}]")]
    public void Payload_of_any_type_is_returned(string schema, string type, string answer, string written)
    {
        var document = Get(schema, Envelope);

        Assert.Equal(type, Generation.Clean(document).Returns("TestClient", "GetAsync"));
        Assert.Equal(written, Probe.Run(document, "return Write(await Anonymous().GetAsync());", StubHandler.Json(answer)));
    }

    [Fact]
    public void Operation_without_a_body_returns_a_task()
    {
        var generation = Generation.Clean(
            OpenApi.Paths("/a: { delete: { operationId: remove, responses: { '204': { description: Gone } } } }"));

        Assert.Equal("Task", generation.Returns("TestClient", "RemoveAsync"));
        Assert.Equal("Task<ApiResponse>", generation.Returns("TestClient", "RemoveWithResponseAsync"));
    }

    [Theory]
    [InlineData("application/vnd.test+json")]
    [InlineData("Application/JSON; charset=utf-8")]
    public void Media_type_of_json_is_preferred_to_others(string json)
    {
        var generation = Generation.Clean(OpenApi.Paths($$"""
            /a:
              get:
                operationId: get
                responses:
                  '200':
                    description: Found
                    content:
                      application/xml: { schema: { type: string } }
                      {{json}}: { schema: { type: integer } }
                      text/plain: { schema: { type: string } }
            """));

        Assert.Equal("Task<long>", generation.Returns("TestClient", "GetAsync"));
    }

    [Fact]
    public void Default_response_is_the_result_when_there_is_no_other()
    {
        var generation = Generation.Clean(
            OpenApi.Paths("/a: { get: { operationId: get, responses: { default: { description: All, content: { application/json: { schema: { type: string } } } } } } }"));

        Assert.Equal("Task<string>", generation.Returns("TestClient", "GetAsync"));
    }

    [Fact]
    public void Second_body_of_success_of_another_kind_is_reported()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Paths("""
            /a:
              get:
                operationId: get
                responses:
                  '200': { description: One, content: { application/json: { schema: { type: string } } } }
                  '201': { description: Two, content: { application/json: { schema: { type: string } } } }
                  '202': { description: Three, content: { image/png: {} } }
            """))]).MustCompile();

        Assert.Equal(["GIG0005 test.yaml(11,9)"], generation.Places());
        Assert.Equal("Task<string>", generation.Returns("TestClient", "GetAsync"));
    }

    [Theory]
    [InlineData(404, """{"code":"gone"}""", "Problem gone")]
    [InlineData(422, """{"fields":["a"]}""", "Invalid 1")]
    [InlineData(429, """{"code":"slow"}""", "Problem slow")]
    [InlineData(503, """{"code":"down"}""", "Problem down")]
    [InlineData(404, """{"nothing":1}""", "untyped 404")]
    [InlineData(404, "<html>", "untyped 404")]
    public void Error_bodies_arrive_with_the_type_of_their_status(int status, string body, string outcome)
    {
        var document = OpenApi.Paths("""
            /a:
              get:
                operationId: get
                responses:
                  '204': { description: Done }
                  '404': { description: Gone, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
                  '422': { description: Wrong, content: { application/json: { schema: { $ref: '#/components/schemas/Invalid' } } } }
                  4XX: { description: Refused, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
                  default: { description: Failed, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
            """, """
            Problem: { type: object, required: [code], properties: { code: { type: string } } }
            Invalid: { type: object, required: [fields], properties: { fields: { type: array, items: { type: string } } } }
            """);

        Assert.Equal(outcome, Probe.Run(
            document,
            """
            var options = Options();
            options.MaxRetries = 0;
            try
            {
                await new TestClient(new Dictionary<string, ApiCredential>(), options).GetAsync();
                return "no error";
            }
            catch (ApiException<Problem> failure)
            {
                return "Problem " + failure.Error.Code;
            }
            catch (ApiException<Invalid> failure)
            {
                return "Invalid " + failure.Error.Fields.Count;
            }
            catch (ApiException failure)
            {
                return "untyped " + (int?)failure.StatusCode;
            }
            """,
            new StubHandler(new StubHandler.Answer(status, body))));
    }

    [Fact]
    public void Code_message_and_details_lie_where_the_document_says()
    {
        var run = Probe.Run(
            OpenApi.Paths(
                "/a: { get: { operationId: get, responses: { '204': { description: Done } } } }",
                head: "x-error: { code: [/error/code, /error], message: [/error/text], details: /error/fields }"),
            """
            try { await Anonymous().GetAsync(); return ""; }
            catch (ApiException failure) { return $"{failure.Code} {failure.ApiMessage} {failure.FieldErrors["name"]}"; }
            """,
            new StubHandler(new StubHandler.Answer(400, """{"error":{"code":"BAD","text":"Not so.","fields":{"name":"missing"}}}""")));

        Assert.Equal("BAD Not so. missing", run);
    }

    [Theory]
    [InlineData("""{"success":false,"error":{"code":"BAD","text":"Not so."}}""", "OK BAD Not so.")]
    [InlineData("""{"success":true,"name":"Ana"}""", "Ana")]
    [InlineData("""{"name":"Ana"}""", "Ana")]
    public void An_answer_that_says_it_failed_is_an_error_whatever_its_status(string body, string expected)
    {
        var run = Probe.Run(
            OpenApi.Paths(
                """
                /a:
                  get:
                    operationId: get
                    responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }
                """,
                "A: { type: object, required: [name], properties: { name: { type: string } } }",
                "x-error: { code: /error/code, message: /error/text, success: /success }"),
            """
            try { return (await Anonymous().GetAsync()).Name; }
            catch (ApiException failure) { return $"{failure.StatusCode} {failure.Code} {failure.ApiMessage}"; }
            """,
            new StubHandler(new StubHandler.Answer(200, body)));

        Assert.Equal(expected, run);
    }

    private static string Get(string schema, string head, string extra = "summary: Gets.") => OpenApi.Paths($$"""
        /a:
          get:
            operationId: get
            {{extra}}
            responses: { '200': { description: Found, content: { application/json: { schema: {{schema}} } } } }
        """, Schemas, head);
}
