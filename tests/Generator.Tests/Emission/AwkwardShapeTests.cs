using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>Combinations that few documents have, and each of which some document has.</summary>
public class AwkwardShapeTests
{
    [Theory]
    [InlineData("required: [data], properties: { data: { type: [integer, 'null'] } }", "Task<long?>", """{"data":5}""", "5")]
    [InlineData("properties: { data: { type: [integer, 'null'] } }", "Task<long?>", """{"data":5}""", "5")]
    [InlineData("required: [data], properties: { data: { type: [string, 'null'] } }", "Task<string?>", """{"data":"x"}""", "\"x\"")]
    [InlineData("properties: { data: { type: [string, 'null'] } }", "Task<string?>", """{"data":"x"}""", "\"x\"")]
    [InlineData("properties: { data: { type: [string, 'null'], enum: [x] } }", "Task<DataValue?>", """{"data":"x"}""", "\"x\"")]
    public void Envelope_that_is_sent_too_is_unwrapped(string envelope, string type, string answer, string written)
    {
        var document = OpenApi.Paths("""
            /a:
              post:
                operationId: exchange
                requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Envelope' } } } }
                responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/Envelope' } } } } }
            """, $"Envelope: {{ type: object, {envelope} }}", "x-envelope: { payload: data }");

        Assert.Equal(type, Generation.Clean(document).Returns("TestClient", "ExchangeAsync"));
        Assert.Equal(written, Probe.Run(document, "return Write(await Anonymous().ExchangeAsync());", StubHandler.Json(answer)));
    }

    [Fact]
    public void Message_of_an_envelope_that_is_sent_too_arrives()
    {
        var document = OpenApi.Paths("""
            /a:
              post:
                operationId: exchange
                requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Envelope' } } } }
                responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/Envelope' } } } } }
            """, "Envelope: { type: object, properties: { data: { type: integer }, message: { type: [string, 'null'] } } }", "x-envelope: { payload: data, message: message }");

        Assert.Equal("Hello.", Probe.Run(document, "return (await Anonymous().ExchangeWithResponseAsync()).Message;", StubHandler.Json("""{"data":1,"message":"Hello."}""")));
    }

    [Theory]
    [InlineData("next: { type: [string, 'null'] }, has_more: { type: [boolean, 'null'] }, total: { type: [integer, 'null'] }")]
    [InlineData("next: { type: string }, has_more: { type: boolean }, total: { type: integer, format: int32 }")]
    public void Page_that_is_sent_too_is_followed(string properties)
    {
        foreach (var required in new[] { "", "required: [data, next, has_more, total], " })
        {
            var handler = StubHandler.Json("""{"data":["a"],"next":"n","has_more":true,"total":2}""", """{"data":["b"],"next":"","has_more":false,"total":2}""");
            var run = Probe.Run(OpenApi.Paths("""
                /a:
                  get:
                    operationId: search
                    x-pagination: { style: cursor, parameter: next, items: data, next: next, hasMore: has_more, total: total }
                    parameters: [{ name: next, in: query, schema: { type: string } }]
                    requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/List' } } } }
                    responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/List' } } } } }
                """, $"List: {{ type: object, {required}properties: {{ data: {{ type: [array, 'null'], items: {{ type: string }} }}, {properties} }} }}"),
                """var all = ""; await foreach (var item in Anonymous().SearchAsync()) all += item; return all;""",
                handler);

            Assert.Equal("ab", run);
        }
    }

    [Theory]
    [InlineData("{ type: array, items: { type: string } }", "IReadOnlyList<string>", "[\"a\"]")]
    [InlineData("{ type: string }", "string", "\"a\"")]
    [InlineData("{ type: string, enum: [a] }", "Get400Error", "\"a\"")]
    [InlineData("{ type: object, additionalProperties: { type: string } }", "IReadOnlyDictionary<string, string>", """{"a":"b"}""")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "Get400Error", "7")]
    [InlineData("{}", "JsonElement", "[1]")]
    public void Error_body_of_any_type_arrives(string schema, string type, string body)
    {
        var run = Probe.Run(
            OpenApi.Paths(
                $"/a: {{ get: {{ operationId: get, responses: {{ '204': {{ description: Done }}, '400': {{ description: Wrong, content: {{ application/json: {{ schema: {schema} }} }} }} }} }} }}"),
            $"try {{ await Anonymous().GetAsync(); return \"\"; }} catch (ApiException<{type}> failure) {{ return Write(failure.Error); }}",
            new StubHandler(new StubHandler.Answer(400, body)));

        Assert.Equal(body, run);
    }

    [Fact]
    public void Required_parameters_of_any_type_go_on_the_wire()
    {
        var handler = new StubHandler();
        Probe.Run(OpenApi.Paths("""
            /a:
              get:
                operationId: get
                parameters:
                  - { name: at, in: query, required: true, schema: { type: string, format: date-time } }
                  - { name: kind, in: query, required: true, schema: { type: string, enum: [a-b] } }
                  - { name: ids, in: query, required: true, schema: { type: array, items: { type: integer } } }
                  - { name: days, in: query, required: true, schema: { type: array, items: { type: string, format: date } } }
                  - { name: key, in: query, required: true, schema: { type: string, format: uuid } }
                  - { name: price, in: query, required: true, schema: { type: number, format: decimal } }
                  - { name: ratio, in: query, required: true, schema: { type: number, format: float } }
                  - { name: raw, in: query, required: true, schema: { type: string, format: byte } }
                  - { name: X-Kind, in: header, required: true, schema: { type: string, enum: [c] } }
                  - { name: X-Count, in: header, required: true, schema: { type: integer } }
                responses: { '204': { description: Done } }
            """),
            """
            await Anonymous().GetAsync(new()
            {
                At = DateTimeOffset.UnixEpoch, Kind = GetKind.AB, Ids = new long[] { 1, 2 }, Days = new[] { new DateOnly(2025, 1, 2) },
                Key = Guid.Empty, Price = 1.50m, Ratio = 0.5f, Raw = new byte[] { 255 }, XKind = "c", XCount = 3,
            });
            return null;
            """,
            handler);

        Assert.Equal(
            "/v1/a?at=1970-01-01T00%3A00%3A00.000%2B00%3A00&kind=a-b&ids=1&ids=2&days=2025-01-02&key=00000000-0000-0000-0000-000000000000&price=1.50&ratio=0.5&raw=%2Fw%3D%3D",
            handler.Single.Target.Replace("Z&", "%2B00%3A00&", StringComparison.Ordinal));
        Assert.Equal("c 3", handler.Single.Header("X-Kind") + " " + handler.Single.Header("X-Count"));
    }

    [Fact]
    public void Case_of_any_json_takes_what_no_other_case_takes()
    {
        var run = Probe.Run(
            OpenApi.Schemas("Amount: { oneOf: [{ type: string }, { title: rest }] }"),
            """return $"{Read<Amount>("\"a\"").TryGetText(out _)} {Read<Amount>("{\"a\":1}").TryGetRest(out var rest)} {rest} {Again<Amount>("[1]")}";""");

        Assert.Equal("""True True {"a":1} [1]""", run);
    }

    [Theory]
    [InlineData("{ url: 'http://localhost/{base}', variables: { base: { default: v1 } } }", "http://localhost/v1")]
    [InlineData("{ url: 'http://localhost/v1/' }", "http://localhost/v1/")]
    public void Server_gives_the_address(string server, string address)
    {
        var generation = Generation.Clean(OpenApi.Paths("/a: { get: { operationId: get, responses: { '204': { description: Done } } } }")
            .Replace("{ url: http://localhost/v1 }", server, StringComparison.Ordinal));

        Assert.Contains($"BaseAddress = \"{address}\",", generation.Files["Test.TestClient.g.cs"], StringComparison.Ordinal);
    }
}
