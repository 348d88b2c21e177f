using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class UnionTests
{
    private const string Pets = """
        Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
        Dog: { type: object, required: [kind], properties: { kind: { type: string }, barks: { type: boolean } } }

        """;

    [Fact]
    public void Alternatives_of_different_tokens_are_told_by_the_token()
    {
        const string Schemas = """
            Amount:
              oneOf:
                - type: string
                - type: number
                - type: boolean
                - { type: array, items: { type: string } }
                - { type: object, additionalProperties: { type: integer } }
            """;
        const string Code = """
            string Of(string json)
            {
                var value = Read<Amount>(json);
                var name = value.TryGetText(out var text) ? "text " + text
                    : value.TryGetNumber(out _) ? "number"
                    : value.TryGetBoolean(out _) ? "flag"
                    : value.TryGetItems(out var list) ? "list of " + list.Count
                    : value.TryGetMap(out var map) ? "map of " + map.Count
                    : "none";
                return name + " " + Write(value);
            }
            return string.Join("; ", Of("\"a\""), Of("1.5"), Of("false"), Of("[\"x\",\"y\"]"), Of("{\"k\":1}"));
            """;

        Assert.Equal(
            """text a "a"; number 1.5; flag false; list of 2 ["x","y"]; map of 1 {"k":1}""", Probe.Run(OpenApi.Schemas(Schemas), Code));
    }

    [Theory]
    [InlineData("""{"kind":"x","meows":true}""", "Cat")]
    [InlineData("""{"kind":"x","barks":true}""", "Dog")]
    [InlineData("""{"neither":1}""", "none")]
    public void Objects_without_discriminator_are_told_by_their_required_properties(string json, string outcome)
    {
        const string Union = "Pet: { anyOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' }] }";

        Assert.Equal(outcome, Probe.Run(OpenApi.Schemas(Pets + Union), Which(json)));
    }

    [Theory]
    [InlineData("""{"kind":"Cat","meows":true}""", "Cat")]
    [InlineData("""{"barks":true,"kind":"Dog"}""", "Dog")]
    [InlineData("""{"kind":"Bird","wings":2}""", "none")]
    [InlineData("""{"wings":2}""", "none")]
    public void Discriminator_without_mapping_takes_the_schemas_names(string json, string outcome)
    {
        const string Union = """
            Pet:
              oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
              discriminator: { propertyName: kind }
            """;

        Assert.Equal(outcome, Probe.Run(OpenApi.Schemas(Pets + Union), Which(json)));
    }

    [Theory]
    [InlineData("""{"kind":"felis","meows":true}""", "Cat")]
    [InlineData("""{"kind":"gato","meows":true}""", "Cat")]
    [InlineData("""{"kind":"Dog"}""", "Dog")]
    [InlineData("""{"kind":"canis \" \\ lupus"}""", "Dog")]
    [InlineData("""{"kind":"equus"}""", "none")]
    public void Discriminator_with_mapping_takes_its_values(string json, string outcome)
    {
        const string Union = """
            Pet:
              oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
              discriminator:
                propertyName: kind
                mapping:
                  felis: '#/components/schemas/Cat'
                  gato: '#/components/schemas/Cat'
                  'canis " \ lupus': '#/components/schemas/Dog'
                  Dog: Dog
            """;

        Assert.Equal(outcome, Probe.Run(OpenApi.Schemas(Pets + Union), Which(json)));
    }

    [Fact]
    public void Cases_are_made_by_conversion_and_by_name()
    {
        const string Schemas = """
            Amount:
              oneOf: [{ type: string }, { type: string, format: uuid, title: key }, { type: integer }]
              discriminator: { propertyName: never }
            """;

        var written = Probe.Run(OpenApi.Schemas(Schemas), """
            Amount number = 5L;
            Amount text = "t";
            Amount key = Guid.Empty;
            return Write(new[] { number, text, key, Amount.FromText("s"), Amount.FromKey(Guid.Empty) });
            """);

        Assert.Equal("""[5,"t","00000000-0000-0000-0000-000000000000","s","00000000-0000-0000-0000-000000000000"]""", written);
    }

    [Fact]
    public void Two_cases_of_one_type_have_factories_and_one_conversion()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas("""
            Amount:
              oneOf:
                - { type: string, title: first }
                - { type: string, title: second }
            """))]).MustCompile();

        Assert.Equal(
            ["FromFirst", "FromSecond"],
            generation.Type("Amount").GetMembers().Select(static member => member.Name)
                .Where(static name => name.StartsWith("From", StringComparison.Ordinal)));
        Assert.Single(generation.Type("Amount").GetMembers("op_Implicit"));
        Assert.Equal(["GIG0005 test.yaml(10,11)"], generation.Places());
        Assert.Contains(
            "'First' and 'Second' cannot be distinguished; such JSON is read as 'First'",
            generation.Message("GIG0005"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oneOf: [{ type: integer }, { type: 'null' }]", "long?")]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/Cat' }, { type: 'null' }]", "Cat?")]
    [InlineData("oneOf: [{ type: string }]", "string?")]
    [InlineData("oneOf: [{ type: string }, { type: integer }, { type: 'null' }]", "ValueChoice?")]
    public void Null_is_no_case(string schema, string type)
    {
        var generation = Generation.Clean(OpenApi.Schemas(Pets + $"Thing: {{ type: object, properties: {{ value: {{ {schema} }} }} }}"));

        Assert.Equal(type, generation.Property("Thing", "Value"));
    }

    [Fact]
    public void Union_in_a_list_in_a_union_round_trips()
    {
        const string Schemas = """
            Tree:
              oneOf:
                - type: string
                - { type: array, items: { $ref: '#/components/schemas/Tree' } }
            """;

        Assert.Equal("""["a",["b",[]],"c"]""", Probe.Run(OpenApi.Schemas(Schemas), """return Again<Tree>("[\"a\",[\"b\",[]],\"c\"]");"""));
    }

    [Fact]
    public void Default_value_is_no_case_and_cannot_be_written()
    {
        const string Schemas = "Amount: { oneOf: [{ type: string }, { type: integer }] }";

        Assert.Equal("False False: Amount without a value (default) cannot be written.", Probe.Run(OpenApi.Schemas(Schemas), """
            var text = $"{default(Amount).TryGetText(out _)} {default(Amount).TryGetNumber(out _)}: ";
            try { return Write(default(Amount)); } catch (InvalidOperationException failure) { return text + failure.Message; }
            """));
    }

    private static string Which(string json) => $$""""
        var pet = Read<Pet>("""{{json}}""");
        return (pet.TryGetCat(out _) ? "Cat" : pet.TryGetDog(out _) ? "Dog" : "none") + (JsonElement.DeepEquals(Read<JsonElement>(Write(pet)), Read<JsonElement>("""{{json}}""")) ? "" : ", and something is lost");
        """";
}
