using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>What can have but one value need not be set by those who send it.</summary>
public class PresetTests
{
    [Theory]
    [InlineData("type: string, const: a b", "string", "\"a b\"")]
    [InlineData("type: string, enum: [cash]", "KindValue", "\"cash\"")]
    [InlineData("$ref: '#/components/schemas/Card'", "Card", "\"card\"")]
    [InlineData("type: integer, const: 5", "long", "5")]
    [InlineData("type: integer, format: int32, enum: [-5]", "int", "-5")]
    [InlineData("type: integer, oneOf: [{ const: 5, title: five }]", "KindValue", "5")]
    [InlineData("type: boolean, const: true", "bool", "true")]
    public void Required_constant_has_its_value_in_what_is_sent_and_received(string schema, string type, string json)
    {
        var schemas = $$"""
            Thing: { type: object, required: [kind, name], properties: { kind: { {{schema}} }, name: { type: string } } }
            Card: { type: string, enum: [card] }
            """;

        Assert.Equal(type, Generation.Clean(OpenApi.Sent(schemas, "Thing")).Property("Thing", "Kind"));
        Assert.Equal(type, Generation.Clean(OpenApi.Schemas(schemas)).Property("Thing", "Kind"));
        Assert.Equal($$"""{"kind":{{json}},"name":"x"}""", Probe.Run(OpenApi.Sent(schemas, "Thing"), """return Write(new Thing { Name = "x" });"""));
    }

    [Theory]
    [InlineData("type: string, enum: [a, b]", "required KindValue")]
    [InlineData("type: [string, 'null'], enum: [a, null]", "required KindValue?")]
    [InlineData("type: string, format: date, const: '2026-01-01'", "required DateOnly")]
    [InlineData("type: string", "required string")]
    public void What_has_a_choice_is_set_by_the_caller(string schema, string type) =>
        Assert.Equal(
            type,
            Generation.Clean(OpenApi.Sent($"Thing: {{ type: object, required: [kind], properties: {{ kind: {{ {schema} }} }} }}", "Thing")).Property("Thing", "Kind"));

    [Fact]
    public void Reading_keeps_what_came_and_misses_what_did_not() =>
        Assert.Equal("b missing set", Probe.Run(
            OpenApi.Sent("Thing: { type: object, required: [kind], properties: { kind: { type: string, const: a } } }", "Thing"),
            """
            var read = Read<Thing>("{\"kind\":\"b\"}").Kind;
            try { Read<Thing>("{}"); read += " read"; } catch (JsonException) { read += " missing"; }
            return read + " " + new Thing { Kind = "set" }.Kind;
            """));

    [Fact]
    public void Forms_send_their_constants()
    {
        var handler = new StubHandler(new StubHandler.Answer(204, ""));
        Probe.Run(OpenApi.Paths("""
            /token:
              post:
                operationId: token
                requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: object, required: [grant_type, code], properties: { grant_type: { type: string, enum: [authorization_code] }, code: { type: string } } } } } }
                responses: { '204': { description: Done } }
            """), """await Anonymous().TokenAsync(new() { Code = "x" }); return "";""", handler);

        Assert.Equal("grant_type=authorization_code&code=x", handler.Single.Body);
    }
}
