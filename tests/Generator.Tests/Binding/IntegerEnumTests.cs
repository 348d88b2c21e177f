using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class IntegerEnumTests
{
    private const string Kind = "Kind: { type: integer, format: int32, enum: [1, 2, -1], x-enum-varnames: [low, high] }\n";

    [Theory]
    [InlineData("type: integer, enum: [0, 1, -1]", "Value0,Value1,Minus1")]
    [InlineData("type: integer, enum: [1, 2, 1], x-enum-varnames: [LOW, veryHigh]", "LOW,VeryHigh")]
    [InlineData("type: integer, enum: [1, 2], x-enumNames: [low, high]", "Low,High")]
    [InlineData("type: [integer, 'null'], enum: [1, 2, null]", "Value1,Value2")]
    [InlineData("enum: [1, 2]", "Value1,Value2")]
    [InlineData("type: integer, oneOf: [{ const: 1, title: low }, { const: 2, title: high }]", "Low,High")]
    [InlineData("type: integer, oneOf: [{ const: 1, title: alone }]", "Alone")]
    [InlineData("type: integer, enum: [1, 2], x-enum-varnames: [kind, value]", "KindValue,ValueValue")]
    [InlineData("type: integer, enum: [-9223372036854775808, 9223372036854775807]", "Minus9223372036854775808,Value9223372036854775807")]
    public void Values_are_named_by_the_document_or_their_number(string schema, string names)
    {
        var generation = Generation.Clean(OpenApi.Schemas($"Kind: {{ {schema} }}"));

        Assert.Equal(names.Split(','), generation.Values("Kind"));
    }

    [Theory]
    [InlineData("type: integer, enum: [1, 2]", "long")]
    [InlineData("type: integer, format: int32, enum: [1, 2]", "int")]
    [InlineData("type: integer, minimum: 0, maximum: 9, enum: [1, 2]", "int")]
    [InlineData("type: integer, format: int32, enum: [1, 3000000000]", "long")]
    public void Number_inside_is_of_the_format(string schema, string type)
    {
        var generation = Generation.Clean(OpenApi.Schemas($"Kind: {{ {schema} }}"));

        Assert.Equal(type, generation.Property("Kind", "Value"));
    }

    [Theory]
    [InlineData("Kind.High", "2 True 2")]
    [InlineData("Kind.Minus1", "-1 True -1")]
    [InlineData("7", "7 False 7")]
    [InlineData("Read<Kind>(\"1\")", "1 True 1")]
    [InlineData("Read<Kind>(\"1.0\")", "1 True 1")]
    [InlineData("Read<Kind>(\"99\")", "99 False 99")]
    [InlineData("default(Kind)", "0 False 0")]
    public void Known_and_unknown_values_survive(string value, string outcome) =>
        Assert.Equal(outcome, Probe.Run(OpenApi.Schemas(Kind), $$"""Kind kind = {{value}}; return $"{kind} {kind.IsKnown} {Write(kind)}";"""));

    [Theory]
    [InlineData("\\\"1\\\"")]
    [InlineData("1.5")]
    [InlineData("3000000000")]
    [InlineData("null")]
    public void What_is_no_such_number_is_refused(string json) =>
        Assert.Equal("refused", Probe.Run(OpenApi.Schemas(Kind), $$"""try { Read<Kind>("{{json}}"); return "read"; } catch (JsonException) { return "refused"; }"""));

    [Fact]
    public void Null_and_absence_are_those_of_the_property()
    {
        var schemas = Kind + """
            Thing:
              type: object
              required: [a, b]
              properties:
                a: { type: [integer, 'null'], enum: [1, 2, null] }
                b: { $ref: '#/components/schemas/Kind' }
                c: { $ref: '#/components/schemas/Kind' }
                d: { type: array, items: { $ref: '#/components/schemas/Kind' } }
                e: { type: object, additionalProperties: { $ref: '#/components/schemas/Kind' } }
            """;
        var generation = Generation.Clean(OpenApi.Schemas(schemas));

        Assert.Equal(
            ("required AValue?", "required Kind", "Kind?"),
            (generation.Property("Thing", "A"), generation.Property("Thing", "B"), generation.Property("Thing", "C")));
        Assert.Equal(
            """{"a":null,"b":2,"d":[1,9],"e":{"x":-1}}|{"a":2,"b":1,"c":5}""",
            Probe.Run(OpenApi.Schemas(schemas), """return Again<Thing>("{\"a\":null,\"b\":2,\"d\":[1,9],\"e\":{\"x\":-1}}") + "|" + Again<Thing>("{\"a\":2,\"b\":1,\"c\":5}");"""));
    }

    [Fact]
    public void Values_are_keys_of_dictionaries() =>
        Assert.Equal("""{"1":1,"-9":2} refused""", Probe.Run(OpenApi.Schemas(Kind), """
            var text = Write(Read<Dictionary<Kind, int>>("{\"1\":1,\"-9\":2}"));
            try { Read<Dictionary<Kind, int>>("{\"x\":1}"); return "read"; } catch (JsonException) { return text + " refused"; }
            """));

    [Fact]
    public void Parameters_and_forms_and_headers_send_and_read_the_number()
    {
        var handler = new StubHandler(new StubHandler.Answer(204, "") { Headers = [("X-Level", "2")] });
        var text = Probe.Run(OpenApi.Paths("""
            /a/{kind}:
              post:
                operationId: send
                parameters:
                  - { name: kind, in: path, required: true, schema: { $ref: '#/components/schemas/Kind' } }
                  - { name: some, in: query, schema: { type: array, items: { $ref: '#/components/schemas/Kind' } } }
                  - { name: one, in: query, schema: { $ref: '#/components/schemas/Kind' } }
                  - { name: X-Kind, in: header, schema: { $ref: '#/components/schemas/Kind' } }
                requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { kind: { $ref: '#/components/schemas/Kind' } } } } } }
                responses: { '204': { description: Done, headers: { X-Level: { schema: { $ref: '#/components/schemas/Kind' } } } } }
            """, Kind), """
            var response = await Anonymous().PostAByKindWithResponseAsync(Kind.Minus1, new() { Kind = 7 }, new() { Some = new Kind[] { Kind.Low, 9 }, One = Kind.High, XKind = Kind.Low });
            return $"{new TestHeaders(response.Headers).XLevel == Kind.High}";
            """, handler);

        Assert.Equal("True", text);
        Assert.Equal("/v1/a/-1?some=1&some=9&one=2", handler.Single.Target);
        Assert.Equal("1", handler.Single.Header("X-Kind"));
        Assert.Equal("kind=7", handler.Single.Body);
    }

    [Fact]
    public void Case_of_a_union_takes_the_numbers_it_knows() =>
        Assert.Equal("Kind Int64", Probe.Run(
            OpenApi.Schemas(Kind + "Level: { oneOf: [{ $ref: '#/components/schemas/Kind' }, { type: integer, minimum: 100 }] }"),
            """return string.Join(" ", new[] { "2", "500" }.Select(json => Read<Level>(json) is var level && level.TryGetKind(out _) ? "Kind" : level.TryGetNumber(out _) ? "Int64" : "none"));"""));
}
