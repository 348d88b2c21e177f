using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class ComponentTests
{
    [Theory]
    [InlineData("Target: { type: string, format: uuid }", "Guid?")]
    [InlineData("Target: { type: array, items: { $ref: '#/components/schemas/Item' } }", "IReadOnlyList<Item>?")]
    [InlineData(
        "Target: { type: object, additionalProperties: { $ref: '#/components/schemas/Item' } }",
        "IReadOnlyDictionary<string, Item>?")]
    [InlineData("Target: { $ref: '#/components/schemas/Item' }", "Item?")]
    [InlineData("Target: { $ref: '#/components/schemas/Other' }\nOther: { $ref: '#/components/schemas/Item' }", "Item?")]
    [InlineData("Target: { type: [integer, 'null'] }", "long?")]
    [InlineData("Target: {}", "JsonElement?")]
    public void Aliases_stand_for_what_they_mean(string target, string type)
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            Thing: { type: object, properties: { value: { $ref: '#/components/schemas/Target' } } }
            {{target}}
            Item: { type: object, properties: { id: { type: string } } }
            """));

        Assert.Equal(type, generation.Property("Thing", "Value"));
        Assert.False(generation.Has("Target"));
    }

    [Fact]
    public void Nullable_component_is_nullable_wherever_it_is_used()
    {
        var generation = Generation.Clean(OpenApi.Sent("""
            Thing:
              type: object
              required: [needed]
              properties:
                needed: { $ref: '#/components/schemas/Note' }
                free: { $ref: '#/components/schemas/Note' }
            Note: { type: [object, 'null'], properties: { text: { type: string } } }
            """, "Thing"));

        Assert.Equal("required Note?", generation.Property("Thing", "Needed"));
        Assert.Equal("Optional<Note?>", generation.Property("Thing", "Free"));
    }

    [Fact]
    public void Recursive_schemas_round_trip()
    {
        const string Schemas = """
            Node:
              type: object
              properties:
                value: { type: integer }
                next: { $ref: '#/components/schemas/Node' }
                children: { type: array, items: { $ref: '#/components/schemas/Node' } }
            """;
        const string Json = """{"value":1,"next":{"value":2},"children":[{"value":3,"children":[]}]}""";

        Assert.Equal(Json, Probe.Run(OpenApi.Schemas(Schemas), $""""return Again<Node>("""{Json}""");""""));
    }

    [Fact]
    public void Schemas_that_need_each_other_compile()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Left: { type: object, properties: { right: { $ref: '#/components/schemas/Right' } } }
            Right: { type: object, properties: { left: { $ref: '#/components/schemas/Lefts' } } }
            Lefts: { type: array, items: { $ref: '#/components/schemas/Left' } }
            """));

        Assert.Equal("IReadOnlyList<Left>?", generation.Property("Right", "Left"));
    }

    [Theory]
    [InlineData("Self: { type: array, items: { $ref: '#/components/schemas/Self' } }")]
    [InlineData(
        """
            Self: { type: object, additionalProperties: { $ref: '#/components/schemas/Other' } }
            Other: { type: array, items: { $ref: '#/components/schemas/Self' } }
            """)]
    public void Alias_that_means_itself_ends_as_json_and_is_reported(string schemas)
    {
        var generation = Generation.Run(
            [new ApiFile("/apis/test.yaml", OpenApi.Schemas(schemas + """

                Thing: { type: object, properties: { value: { $ref: '#/components/schemas/Self' } } }
                """))])
            .MustCompile();

        Assert.Equal(["GIG0005 test.yaml(7,5)"], generation.Places());
        Assert.Contains("'Self'", generation.Message("GIG0005"), StringComparison.Ordinal);
        Assert.Contains("JsonElement", generation.Property("Thing", "Value"), StringComparison.Ordinal);
    }

    [Fact]
    public void Inline_types_are_nested_and_named_after_their_place()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Thing:
              type: object
              properties:
                address: { type: object, properties: { street: { type: string }, geo: { type: object, properties: { lat: { type: number } } } } }
                lines: { type: array, items: { type: object, properties: { n: { type: integer } } } }
                byName: { type: object, additionalProperties: { type: object, properties: { m: { type: integer } } } }
                status: { type: string, enum: [on, off] }
                value: { oneOf: [{ type: string }, { type: integer }] }
            """));

        Assert.Equal("AddressInfo?", generation.Property("Thing", "Address"));
        Assert.Equal("GeoInfo?", generation.Property("Thing+AddressInfo", "Geo"));
        Assert.Equal("IReadOnlyList<LinesItem>?", generation.Property("Thing", "Lines"));
        Assert.Equal("IReadOnlyDictionary<string, ByNameEntry>?", generation.Property("Thing", "ByName"));
        Assert.Equal("StatusValue?", generation.Property("Thing", "Status"));
        Assert.Equal("ValueChoice?", generation.Property("Thing", "Value"));
        Assert.True(generation.Has("Thing+AddressInfo+GeoInfo"));
    }

    [Fact]
    public void Inline_type_yields_to_a_property_of_its_name()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Thing:
              type: object
              properties:
                address: { type: object, properties: { street: { type: string } } }
                addressInfo: { type: string }
            """));

        Assert.Equal("AddressInfoType?", generation.Property("Thing", "Address"));
        Assert.Equal("string?", generation.Property("Thing", "AddressInfo"));
    }

    [Fact]
    public void Inline_bodies_and_responses_are_named_after_the_operation()
    {
        var generation = Generation.Clean(OpenApi.Paths("""
            /pets:
              post:
                operationId: pets.create
                requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }
                responses:
                  '200': { description: Done, content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } }
                  '422': { description: Wrong, content: { application/json: { schema: { type: object, properties: { why: { type: string } } } } } }
            """));

        Assert.Equal("PetsCreateRequest body, CancellationToken cancellationToken", generation.Signature("PetsClient", "CreateAsync"));
        Assert.Equal("Task<PetsCreateResponse>", generation.Returns("PetsClient", "CreateAsync"));
        Assert.Equal(["Why", "AdditionalProperties"], generation.Properties("PetsCreate422Error"));
    }

    [Fact]
    public void Long_chain_of_aliases_binds_to_its_end()
    {
        var chain = string.Concat(
            Enumerable.Range(0, 50).Select(static number => $"A{number}: {{ $ref: '#/components/schemas/A{number + 1}' }}\n"));
        var generation = Generation.Clean(
            OpenApi.Schemas("Thing: { type: object, properties: { value: { $ref: '#/components/schemas/A0' } } }\n" + chain + "A50: { type: string, format: date }"));

        Assert.Equal("DateOnly?", generation.Property("Thing", "Value"));
    }

    [Fact]
    public void Each_component_has_a_file_of_its_own()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Thing: { type: object, properties: { a: { type: object, properties: { b: { type: string } } } } }
            Kind: { type: string, enum: [a] }
            Alias: { type: string }
            """));

        Assert.Equal(
            ["Test.Kind.g.cs", "Test.TestClient.g.cs", "Test.TestJson.g.cs", "Test.Thing.g.cs"],
            generation.Files.Keys.Order(StringComparer.Ordinal));
    }
}
