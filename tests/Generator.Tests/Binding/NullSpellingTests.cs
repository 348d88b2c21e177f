using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>Every way in which documents say that null is a value, and other spellings of types that are plain though wrong.</summary>
public class NullSpellingTests
{
    [Theory]
    [InlineData("3.0.3", "$ref: '#/components/schemas/A', nullable: true", "A?", "")]
    [InlineData("3.0.3", "nullable: true, allOf: [ { $ref: '#/components/schemas/A' } ]", "A?", "")]
    [InlineData("3.0.3", "nullable: true, allOf: [ { $ref: '#/components/schemas/E' } ]", "E?", "")]
    [InlineData(
        "3.0.3",
        "nullable: true, allOf: [ { $ref: '#/components/schemas/A' }, { properties: { more: { type: string } } } ]",
        "VInfo?",
        "")]
    [InlineData("3.0.3", "nullable: true, oneOf: [ { $ref: '#/components/schemas/A' }, { type: string } ]", "VChoice?", "")]
    [InlineData("3.0.3", "nullable: true, enum: [a, c]", "VValue?", "")]
    [InlineData("3.0.3", "type: string, x-nullable: true", "string?", "")]
    [InlineData("3.0.3", "type: [string, 'null']", "string?", "GIG0009")]
    [InlineData("3.1.0", "$ref: '#/components/schemas/A', nullable: true", "A?", "GIG0009")]
    [InlineData("3.1.0", "type: string, nullable: true", "string?", "GIG0009")]
    [InlineData("3.1.0", "type: string, x-nullable: true", "string?", "")]
    [InlineData("3.1.0", "type: [string, 'null']", "string?", "")]
    [InlineData("3.1.0", "anyOf: [ { $ref: '#/components/schemas/A' }, { const: null } ]", "A?", "")]
    [InlineData("3.1.0", "enum: [a, null]", "VValue?", "")]
    [InlineData("3.2.0", "oneOf: [ { $ref: '#/components/schemas/A' }, { type: 'null' } ]", "A?", "")]
    [InlineData("3.1.0", "$ref: '#/components/schemas/A', properties: { more: { type: string } }, required: [more]", "VInfo", "")]
    [InlineData("3.0.3", "$ref: '#/components/schemas/A', properties: { more: { type: string } }", "VInfo", "GIG0009")]
    [InlineData("3.0.3", "type: String", "string", "GIG0009")]
    [InlineData("3.0.3", "type: bool", "bool", "GIG0009")]
    [InlineData("3.0.3", "type: date-time", "DateTimeOffset", "GIG0009")]
    [InlineData("3.0.3", "type: any", "JsonElement", "GIG0009")]
    [InlineData("3.0.3", "type: array, items: [ { type: string } ]", "IReadOnlyList<string>", "GIG0009")]
    [InlineData("3.0.3", "type: [string, boolean]", "VChoice", "GIG0009")]
    public void Property_is_read_as_it_is_meant(string version, string schema, string type, string finding)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas($$"""
            A: { type: object, properties: { a: { type: string } } }
            E: { type: string, enum: [a, b] }
            Thing: { type: object, required: [v], properties: { v: { {{schema}} } } }
            """).Replace("3.1.0", version, StringComparison.Ordinal))]).MustCompile();

        Assert.Equal("required " + type, generation.Property("Thing", "V"));
        Assert.Equal(finding, string.Join(' ', generation.Diagnostics.Select(static diagnostic => diagnostic.Id)));
    }

    [Theory]
    [InlineData("$ref: '#/definitions/A', x-nullable: true", "A?")]
    [InlineData("type: string, x-nullable: true", "string?")]
    [InlineData("type: string, nullable: true", "string?")]
    [InlineData("type: [string, 'null']", "string?")]
    public void Swagger_2_says_it_with_an_extension(string schema, string type)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", $$"""
            swagger: '2.0'
            info: { title: Test, version: '1' }
            paths: {}
            definitions:
              A: { type: object, properties: { a: { type: string } } }
              Thing: { type: object, required: [v], properties: { v: { {{schema}} } } }
            """)]).MustCompile();

        Assert.Equal("required " + type, generation.Property("Thing", "V"));
    }

    [Fact]
    public void Extension_names_types_properties_parameters_and_methods()
    {
        var generation = Generation.Clean(OpenApi.Paths("""
            /a:
              get:
                operationId: pets.list
                x-csharp-name: all pets
                parameters: [ { name: q, in: query, x-csharp-name: Search, schema: { type: string } } ]
                responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Task' } } } } }
            """, """
            Task: { x-csharp-name: Chore, type: object, properties: { n: { type: string, x-csharp-name: Name }, to_string: { type: string, x-csharp-name: 'class;{' } } }
            """));

        Assert.Equal("string?", generation.Property("Chore", "Name"));
        Assert.Equal("string?", generation.Property("Chore", "Class"));
        Assert.Contains("AllPets", generation.Operations("PetsClient"));
        Assert.Contains(generation.Files.Values, static text => text.Contains("string? Search {", StringComparison.Ordinal));
    }
}
