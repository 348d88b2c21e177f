using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary><c>x-csharp-presets</c>: a static class with values of a schema. Its properties write the JSON of the document.</summary>
public class SchemaPresetTests
{
    private const string Tax = """
        Tax:
          type: object
          required: [type, rate]
          properties:
            type: { type: string, enum: [IVA, ISR], x-enum-varnames: [Iva, Isr] }
            rate: { type: number, format: decimal }
            withheld: { type: [boolean, 'null'] }
            note: { type: string }
            parts: { type: array, items: { type: integer, format: int32 } }

        """;

    [Fact]
    public void Preset_is_a_value_of_the_record()
    {
        var generation = Generation.Clean(
            OpenApi.Schemas(Tax + """
                  x-csharp-presets:
                    class: Taxes
                    members:
                      Iva16: { description: The general rate., value: { type: IVA, rate: 0.160, withheld: false } }
                      isr_withheld: { value: { rate: 1e-1, type: ISR, parts: [1, 2], note: "a\"b" } }
                """),
            Probe.Source("return Write(Taxes.Iva16) + Write(Taxes.IsrWithheld) + (Taxes.Iva16 == Taxes.Iva16) + (Taxes.Iva16 with { Rate = 0.08m }).Rate;"));

        Assert.Equal(
            """{"type":"IVA","rate":0.160,"withheld":false}{"type":"ISR","rate":0.1,"note":"a\u0022b","parts":[1,2]}True0.08""",
            generation.Execute());
        Assert.Contains("The general rate.", generation.Documentation("Taxes", "Iva16"), StringComparison.Ordinal);
        Assert.Contains("""{"type":"IVA","rate":0.160,"withheld":false}""", generation.Documentation("Taxes", "Iva16"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: string }", "'a\"b\\{}'", "\"a\\u0022b\\\\{}\"")]
    [InlineData("{ type: string, enum: [a, b] }", "b", "\"b\"")]
    [InlineData("{ type: integer, enum: [1, 2] }", "2", "2")]
    [InlineData("{ anyOf: [{ type: string, enum: [a] }, { type: string }] }", "zz", "\"zz\"")]
    [InlineData("{ type: boolean }", "true", "true")]
    [InlineData("{ type: integer, format: int32 }", "-5", "-5")]
    [InlineData("{ type: integer, format: int64 }", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("{ type: integer, format: uint32 }", "4294967295", "4294967295")]
    [InlineData("{ type: integer, format: uint64 }", "18446744073709551615", "18446744073709551615")]
    [InlineData("{ type: number }", "-1.5e-7", "-1.5E-07")]
    [InlineData("{ type: number, format: float }", "0.1", "0.1")]
    [InlineData("{ type: number, format: decimal }", "1500.00", "1500.00")]
    [InlineData("{ type: string, format: date-time }", "'2026-01-31T12:00:00.5-06:00'", "\"2026-01-31T12:00:00.500-06:00\"")]
    [InlineData("{ type: string, format: date }", "'2026-01-31'", "\"2026-01-31\"")]
    [InlineData("{ type: string, format: time }", "'10:30:00.5'", "\"10:30:00.5\"")]
    [InlineData("{ type: string, format: duration }", "P1DT2H", "\"P1DT2H\"")]
    [InlineData("{ type: string, format: uuid }", "0f8fad5b-d9cb-469f-a165-70867728950e", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("{ type: string, format: byte }", "AQID", "\"AQID\"")]
    [InlineData("{ type: string, format: base64url }", "-_-_AQ", "\"-_-_AQ\"")]
    [InlineData("{ type: integer, format: unix-time }", "1700000000", "1700000000")]
    [InlineData("{ type: integer, format: unix-time-ms }", "1700000000123", "1700000000123")]
    [InlineData("{}", "{ a: [1, null, { b: c }] }", """{"a":[1,null,{"b":"c"}]}""")]
    [InlineData("{ type: array, items: { type: [string, 'null'] } }", "[a, null]", """["a",null]""")]
    [InlineData("{ type: array, items: { type: array, items: { type: integer } } }", "[[1], []]", "[[1],[]]")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "{ a b: 1, '\"': 2 }", "{\"a b\":1,\"\\u0022\":2}")]
    [InlineData("{ type: object, properties: { a: { type: integer } }, additionalProperties: { type: string } }", "{ a: 1, b: c }", """{"a":1,"b":"c"}""")]
    [InlineData("{ type: object, properties: { a: { type: integer } }, additionalProperties: {} }", "{ a: 1, b: { c: null } }", """{"a":1,"b":{"c":null}}""")]
    [InlineData("{ type: object, properties: { a: { type: object, properties: { b: { type: array, items: { type: object, properties: { c: { type: integer } } } } } } } }", "{ a: { b: [{ c: 1 }, {}] } }", """{"a":{"b":[{"c":1},{}]}}""")]
    [InlineData("{ type: object, required: [kind], properties: { kind: { const: x }, a: { type: integer } } }", "{ a: 1 }", """{"kind":"x","a":1}""")]
    [InlineData("{ type: object, required: [kind], properties: { kind: { const: x }, a: { type: integer } } }", "{ kind: x, a: 1 }", """{"kind":"x","a":1}""")]
    [InlineData("{ type: object, required: [a], properties: { a: { type: [string, 'null'] }, b: { type: [string, 'null'] } } }", "{ a: null, b: null }", """{"a":null}""")]
    [InlineData("{ oneOf: [{ type: string, format: date }, { type: integer }, { type: object, properties: { a: { type: string } } }] }", "'2026-01-31'", "\"2026-01-31\"")]
    [InlineData("{ oneOf: [{ type: string, format: date }, { type: integer }, { type: object, properties: { a: { type: string } } }] }", "{ a: x }", """{"a":"x"}""")]
    public void Value_of_any_kind_is_written_as_in_the_document(string schema, string value, string json)
    {
        var generation = Generation.Run(
            [new ApiFile("/apis/test.yaml", OpenApi.Schemas($$"""
                Thing:
                  type: object
                  required: [value]
                  properties: { value: {{schema}} }
                  x-csharp-presets: { class: Things, members: { One: { value: { value: {{value}} } } } }
                """))],
            Probe.Source("return Write(Things.One);"));

        Assert.Equal($"{{\"value\":{json}}}", generation.Execute());
    }

    [Theory]
    [InlineData("{ type: string }", "a b", "\"a b\"")]
    [InlineData("{ type: string, enum: [a, b] }", "b", "\"b\"")]
    [InlineData("{ type: number, format: decimal }", "0.160", "0.160")]
    [InlineData("{ type: string, format: date }", "'2026-01-31'", "\"2026-01-31\"")]
    [InlineData("{ type: array, items: { type: object, properties: { a: { type: integer } } } }", "[{ a: 1 }]", """[{"a":1}]""")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "{ a: 1 }", """{"a":1}""")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "1", "1")]
    public void Component_of_any_kind_has_presets(string schema, string value, string json)
    {
        var document = OpenApi.Schemas($"Thing: {schema[..^2]}, x-csharp-presets: {{ class: Things, members: {{ One: {{ value: {value} }} }} }} }}");

        Assert.Equal(json, Probe.Run(document, "return Write(Things.One);"));
    }

    [Fact]
    public void Case_of_a_union_is_the_one_that_the_discriminator_names()
    {
        const string Document = """
            Pet:
              oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
              discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }
              x-csharp-presets: { members: { Tom: { value: { kind: cat, name: Tom } }, Rex: { value: { kind: dog, name: Rex } } } }
            Cat: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } } }
            Dog: { type: object, properties: { name: { type: string } } }
            """;

        Assert.Equal(
            """{"kind":"cat","name":"Tom"}{"kind":"dog","name":"Rex"}TrueTrue""",
            Probe.Run(OpenApi.Schemas(Document), "return Write(PetPresets.Tom) + Write(PetPresets.Rex) + PetPresets.Tom.TryGetCat(out _) + PetPresets.Rex.TryGetDog(out _);"));
    }

    [Fact]
    public void Null_of_a_request_is_sent()
    {
        const string Document = """
            Change:
              type: object
              properties:
                note: { type: [string, 'null'] }
                tags: { type: [array, 'null'], items: { type: string } }
                size: { type: [integer, 'null'] }
              x-csharp-presets: { members: { Cleared: { value: { note: null, tags: null, size: null } }, Set: { value: { note: a, tags: [b], size: 1 } } } }
            """;

        Assert.Equal(
            """{"note":null,"tags":null,"size":null}{"note":"a","tags":["b"],"size":1}""",
            Probe.Run(OpenApi.Sent(Document, "Change"), "return Write(ChangePresets.Cleared) + Write(ChangePresets.Set);"));
    }

    [Theory]
    [InlineData("{ rate: 1 }", "GIG0031 test.yaml(16,68)", "the required property 'type' is missing")]
    [InlineData("{ type: IVA, rate: 1, x: 2 }", "GIG0031 test.yaml(16,90)", "'x' is not a property of 'Tax'")]
    [InlineData("{ type: IEPS, rate: 1 }", "GIG0031 test.yaml(16,76)", "\"IEPS\" is not a value of 'TypeValue'")]
    [InlineData("{ type: IVA, rate: '1' }", "GIG0031 test.yaml(16,87)", "\"1\" is not a number in the range of its type")]
    [InlineData("{ type: IVA, rate: null }", "GIG0031 test.yaml(16,87)", "null is not allowed")]
    [InlineData("{ type: IVA, rate: 1, withheld: 1 }", "GIG0031 test.yaml(16,100)", "1 is not a boolean")]
    [InlineData("{ type: IVA, rate: 1, parts: 1 }", "GIG0031 test.yaml(16,97)", "1 is not an array")]
    [InlineData("{ type: IVA, rate: 1, parts: [a] }", "GIG0031 test.yaml(16,98)", "\"a\" is not an integer in the range of its type")]
    [InlineData("IVA", "GIG0031 test.yaml(16,68)", "\"IVA\" is not an object")]
    [InlineData("{ type: IVA, rate: 1e30 }", "GIG0031 test.yaml(16,87)", "1e30 is not a number in the range of its type")]
    public void Value_that_does_not_fit_is_reported_where_it_is(string value, string place, string message)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas(Tax + $$"""
              x-csharp-presets: { class: Taxes, members: { Wrong: { value: {{value}} },
                Right: { value: { type: IVA, rate: 0.16 } } } }
            """))]).MustCompile();

        Assert.Equal([place], generation.Places());
        Assert.Contains(message, generation.Message("GIG0031"), StringComparison.Ordinal);
        Assert.Equal(["Right"], generation.Values("Taxes"));
    }

    [Theory]
    [InlineData("[a]", "'x-csharp-presets' is not an object")]
    [InlineData("{ class: Taxes }", "'x-csharp-presets' is not an object with 'members'")]
    [InlineData("{ members: { A: 1 } }", "The preset 'A' is not an object with 'value'")]
    [InlineData("{ member: 1, members: {} }", "'member' is not a key")]
    public void Misused_extension_is_reported(string presets, string message)
    {
        var generation = Generation.Run(
            [new ApiFile("/apis/test.yaml", OpenApi.Schemas(Tax + "  x-csharp-presets: " + presets))]).MustCompile();

        Assert.Contains(message, generation.Message("GIG0005"), StringComparison.Ordinal);
    }

    [Fact]
    public void Inline_schema_has_no_presets()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas("""
            Thing: { type: object, properties: { size: { type: integer, x-csharp-presets: { members: { A: { value: 1 } } } } } }
            """))]).MustCompile();

        Assert.Equal(["GIG0005 test.yaml(7,65)"], generation.Places());
    }

    [Fact]
    public void Presets_rename_no_type_and_members_have_names_of_their_own()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas("""
            Things: { type: object, properties: { a: { type: string } } }
            Thing:
              type: string
              enum: [a]
              x-csharp-presets: { class: Things, members: { a-b: { value: a }, a_b: { value: a }, equals: { value: a } } }
            """))]).MustCompile();

        Assert.Equal(["GIG0006", "GIG0006"], generation.Places().Select(static place => place.Split(' ')[0]));
        Assert.Equal("string?", generation.Property("Things", "A"));
        Assert.Equal(["AB", "AB_a_b", "EqualsValue"], generation.Values("ThingPresets").Order());
    }

    [Fact]
    public void Filter_keeps_the_presets_of_what_it_keeps()
    {
        const string Document = """
            A: { type: object, properties: { b: { $ref: '#/components/schemas/B' } }, x-csharp-presets: { members: { One: { value: { b: x } } } } }
            B: { type: string, enum: [x], x-csharp-presets: { members: { One: { value: x } } } }
            C: { type: string, enum: [x], x-csharp-presets: { members: { One: { value: x } } } }
            """;
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Sent(Document, "A")) { IncludePaths = "/things" }]).MustCompile();

        Assert.Equal("A APresets B BPresets", string.Join(" ", "A APresets B BPresets C CPresets".Split(" ").Where(generation.Has)));
    }
}
