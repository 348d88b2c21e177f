using System.Globalization;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>Documents that are far too much of one thing: each is generated or refused, and what is generated compiles.</summary>
public class BombTests
{
    [Fact]
    public void Values_of_an_enum_by_the_thousand_compile()
    {
        var count = TestSize.Of(full: 5_000, quick: 1_000);
        var generation = Generation.Clean(
            OpenApi.Schemas("E: { type: string, enum: [" + Many(count, static number => $"v{number}") + "] }"));

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"V{count - 1}"), generation.Type("E").MemberNames);
    }

    [Fact]
    public void Cases_of_a_union_by_the_hundred_compile()
    {
        var count = TestSize.Of(full: 400, quick: 120);
        var schemas = string.Concat(
            Enumerable.Range(0, count).Select(static number => $"C{number}: {{ type: object, required: [kind], properties: {{ kind: {{ type: string }}, p{number}: {{ type: string }} }} }}\n"));
        var mapping = Many(count, static number => $"k{number}: '#/components/schemas/C{number}'");
        var generation = Generation.Clean(
            OpenApi.Schemas(schemas + $"U: {{ oneOf: [{Many(count, static number => $"{{ $ref: '#/components/schemas/C{number}' }}")}], discriminator: {{ propertyName: kind, mapping: {{ {mapping} }} }} }}"));

        Assert.Equal(count, generation.Type("U").MemberNames.Count(static name => name.StartsWith("TryGetC", StringComparison.Ordinal)));
    }

    // The compiler takes a minute for a type of so many; that it is written, and that it is C#, is what the generator owes.
    [Fact]
    public void Properties_by_the_hundred_thousand_are_written()
    {
        var count = TestSize.Of(full: 100_000, quick: 10_000);
        var generation = Run(
            "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: {}\ncomponents: { schemas: { T: { type: object, properties: { " + Many(count, static number => $"p{number}: {{ type: string }}") + " } } } }\n");

        Assert.Empty(generation.Diagnostics);
        GeneratedCode.MustParse(generation);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $" P{count - 1} "),
            generation.Files["Test.T.g.cs"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_a_megabyte_are_cut()
    {
        var name = new string('n', 1_000_000);
        var generation = Run($$$"""
            { "openapi": "3.1.0", "info": { "title": "t", "version": "1" },
              "paths": { "/{{{name}}}/{ {{{name}}}}": { "get": {
                "tags": ["{{{name}}}"], "operationId": "{{{name}}}", "parameters": [{ "name": " {{{name}}}", "in": "path", "required": true, "schema": { "type": "string" } }],
                "responses": { "200": { "description": "d", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{{name}}}" } } } } } } } },
              "components": { "schemas": { "{{{name}}}": { "type": "object", "properties": { "{{{name}}}": { "type": "string", "enum": ["{{{name}}}"] } } } } } }
            """).MustCompile();

        GeneratedCode.MustParse(generation);
        Assert.All(
            generation.Output.GlobalNamespace.GetNamespaceMembers().Single(static space => space.Name == "Test").GetTypeMembers(),
            static type => Assert.True(type.Name.Length < 300));
    }

    [Theory]
    [InlineData("../../../../etc/passwd#/a", "GIG0004")]
    [InlineData("..%2F..%2Fetc%2Fpasswd#/a", "GIG0004")]
    [InlineData("..\\\\..\\\\windows\\\\system.ini", "GIG0004")]
    [InlineData("file:///etc/passwd", "GIG0004")]
    [InlineData("//server/share/a.yaml", "GIG0010")]
    [InlineData("https://localhost:1/a.yaml#/A", "GIG0010")]
    [InlineData("ftp://localhost/a.yaml", "GIG0003")]
    public void References_out_of_the_project_are_never_followed(string reference, string id)
    {
        var generation = Run(OpenApi.Schemas($"T: {{ type: object, properties: {{ out: {{ $ref: \"{reference}\" }} }} }}")).MustCompile();

        Assert.Equal([id], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Equal("JsonElement?", generation.Property("T", "Out"));
    }

    [Fact]
    public void Names_that_differ_by_case_or_symbols_alone_stay_apart_in_files_and_code()
    {
        string[] names = [
            "thing",
            "Thing",
            "THING",
            "s_hing",
            "T-HING",
            "thing2",
            "Thing2",
            "ＴＨＩＮＧ",
            "tHİng",
            "thıng",
            "THING JSON",
            "testClient",
            "TestClientOptions",
            "testjson",
            "a.b",
            "a b",
            "A/B"];
        var schemas = string.Concat(
            names.Select(static name => $"'{name}': {{ type: object, properties: {{ '{name}': {{ type: string }}, '{name.ToUpperInvariant()} ': {{ type: object, properties: {{ a: {{}} }} }} }} }}\n"));
        var operations = string.Concat(
            names.Select(static (name, number) => $"/p{number}: {{ get: {{ tags: ['{name}'], operationId: '{name}', responses: {{ '204': {{ description: d }} }} }}, post: {{ operationId: '{name}/{name}', responses: {{ '204': {{ description: d }} }} }} }}\n"));
        var generation = Run(OpenApi.Paths(operations, schemas)).MustCompile();

        GeneratedCode.MustParse(generation);
        Assert.All(generation.Diagnostics, static diagnostic => Assert.Equal("GIG0006", diagnostic.Id));
        Assert.NotEmpty(generation.Diagnostics);
    }

    [Theory]
    [InlineData(
        """
            A: { allOf: [{ $ref: '#/components/schemas/B' }], oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }
            B: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            """)]
    [InlineData(
        """
            A: { properties: { a: { allOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] } } }
            B: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { b: { $ref: '#/components/schemas/B' } } }
            """)]
    [InlineData(
        """
            A: { not: { $ref: '#/components/schemas/A' }, additionalProperties: { $ref: '#/components/schemas/A' } }
            B: { type: array, items: { $ref: '#/components/schemas/B' } }
            """)]
    [InlineData("A: { $ref: '#/components/schemas/B/properties/b' }\nB: { properties: { b: { $ref: '#/components/schemas/A' } } }")]
    [InlineData(
        """
            A: { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }] }
            B: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/C' }] }
            C: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            """)]
    public void Schemas_in_circles_of_every_kind_come_to_an_end(string schemas)
    {
        var generation = Run(OpenApi.Sent(schemas, "A")).MustCompile();

        GeneratedCode.MustParse(generation);
        Assert.NotEmpty(generation.Files);
    }

    private static Generation Run(string text) => Generation.Run([new ApiFile("/apis/bomb.yaml", text)]);

    private static string Many(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));
}
