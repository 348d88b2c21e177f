using System.Globalization;
using System.Text;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Hosting;

/// <summary>Whatever the file holds, the generator reports and never throws: a generator that throws takes all its files with it.</summary>
public class BrokenDocumentTests
{
    private const string Head = """
        openapi: 3.1.0
        info: { title: t, version: '1' }
        paths: {}

        """;

    /// <summary>Far more than any call could be deep.</summary>
    private static readonly int s_thousands = TestSize.Of(full: 5_000, quick: 1_000);

    [Theory]
    [InlineData("", "GIG0002 api.yaml(1,1)")]
    [InlineData("\n\n", "GIG0002 api.yaml(1,1)")]
    [InlineData("openapi: 3.1.0\ninfo: [unclosed\npaths: {}\n", "GIG0001 api.yaml(2,7)")]
    [InlineData("{\n  \"openapi\": \"3.1.0\",\n  \"paths\": }\n}", "GIG0001 api.yaml(3,12)")]
    [InlineData("\n\nname: not one\n", "GIG0002 api.yaml(3,1)")]
    [InlineData("info: {}\nopenapi: 4.0.0\n", "GIG0002 api.yaml(2,10)")]
    [InlineData("- a\n- b\n", "GIG0002 api.yaml(1,1)")]
    [InlineData("\0\0\0", "GIG0002 api.yaml(1,1)")]
    [InlineData("using System;\nclass C { }\n", "GIG0002 api.yaml(1,1)")]
    public void Text_that_is_no_document_gives_one_diagnostic_and_no_file(string text, string place)
    {
        var generation = Run(text);

        Assert.Equal([place], generation.Places());
        Assert.Empty(generation.Files);
    }

    [Fact]
    public void Reference_to_nothing_costs_its_place_alone()
    {
        var generation = Run(Head + """
            components:
              schemas:
                Thing:
                  type: object
                  properties:
                    good: { type: string }
                    bad:
                      $ref: '#/components/schemas/Nothing'
            """).MustCompile();

        Assert.Equal(["GIG0003 api.yaml(11,17)"], generation.Places());
        Assert.Contains("#/components/schemas/Nothing", generation.Message("GIG0003"), StringComparison.Ordinal);
        Assert.Equal("string?", generation.Property("Thing", "Good"));
        Assert.Equal("JsonElement?", generation.Property("Thing", "Bad"));
    }

    [Theory]
    [InlineData("other.yaml#/Part", "GIG0004 api.yaml(8,23)")]
    [InlineData("http://localhost/other.yaml#/Part", "GIG0010 api.yaml(8,23)")]
    public void Files_that_are_not_there_are_named(string reference, string place)
    {
        var generation = Run(Head + $"components:\n  schemas:\n    Thing:\n      properties:\n        part: {{ $ref: '{reference}' }}\n")
            .MustCompile();

        Assert.Equal([place], generation.Places());
        Assert.True(generation.Has("Thing"));
    }

    [Fact]
    public void Unknown_construct_is_named_where_it_stands()
    {
        var generation = Run(
            Head
                + """
                    components:
                      schemas:
                        Thing:
                          properties:
                            odd: { type: [integer, boolean], enum: [1, true] }

                    """).MustCompile();

        Assert.Equal(["GIG0005 api.yaml(8,16)"], generation.Places());
        Assert.Equal("JsonElement?", generation.Property("Thing", "Odd"));
    }

    [Fact]
    public void Two_hundred_levels_are_refused_at_the_one_that_is_too_many()
    {
        var text = new StringBuilder(Head).Append("x-deep:\n");
        for (var level = 1; level <= 200; level++)
            text.Append(' ', level).Append("a:\n");

        Assert.Equal(["GIG0008 api.yaml(133,130)"], Run(text.ToString()).Places());
    }

    [Fact]
    public void Hundred_megabytes_out_of_aliases_are_refused()
    {
        // 10^9 values of 3 characters, had anybody written them out.
        var text = new StringBuilder(Head).Append("x0: &x0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var i = 1; i < 9; i++)
            text.Append(CultureInfo.InvariantCulture, $"x{i}: &x{i} [").AppendJoin(", ", Enumerable.Repeat($"*x{i - 1}", 10)).Append("]\n");

        Assert.Equal(["GIG0008 api.yaml(9,25)"], Run(text.ToString()).Places());
    }

    // Microsoft.OpenApi takes time with the square of such a chain: 1 s for a thousand, a minute for 5,000. No real document has one.
    [Fact]
    public void Chain_of_references_ends_as_json_or_as_its_end()
    {
        var length = TestSize.Of(full: 1_000, quick: 300);
        var chain = string.Concat(
            Enumerable.Range(0, length).Select(static number => $"    A{number}: {{ $ref: '#/components/schemas/A{number + 1}' }}\n"));
        var generation = Run(
            Head + """
                components:
                  schemas:
                    Thing: { properties: { value: { $ref: '#/components/schemas/A0' } } }

                """ + chain
                + $"    A{length}: {{ type: string }}\n").MustCompile();

        // Either is right; what counts is that the end is not lost in silence.
        if (generation.Property("Thing", "Value") == "JsonElement?")
            Assert.NotEmpty(generation.Diagnostics);
        else
            Assert.Equal("string?", generation.Property("Thing", "Value"));
    }

    [Fact]
    public void Chain_of_thousands_of_records_is_no_trouble()
    {
        var chain = string.Concat(
            Enumerable.Range(0, s_thousands).Select(
                static number => $"    A{number}: {{ properties: {{ next: {{ $ref: '#/components/schemas/A{number + 1}' }} }} }}\n"));
        var generation = Run(
            Head + "components:\n  schemas:\n" + chain + $"    A{s_thousands}: {{ properties: {{ value: {{ type: string }} }} }}\n");

        Assert.Empty(generation.Diagnostics);
        Assert.Equal(s_thousands + 3, generation.Files.Count);
    }

    [Theory]
    [InlineData("allOf: [{ $ref: '#/components/schemas/A*' }]")]
    [InlineData("type: array, items: { $ref: '#/components/schemas/A*' }")]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/A*' }, { type: 'null' }]")]
    [InlineData("additionalProperties: { $ref: '#/components/schemas/A*' }")]
    public void Chain_of_thousands_of_aliases_of_any_kind_is_cut(string schema)
    {
        var chain = string.Concat(
            Enumerable.Range(0, s_thousands).Select(number =>
                $"    A{number}: {{ {schema.Replace("*", (number + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)} }}\n"));
        var generation = Run(
            Head
                + """
                    components:
                      schemas:
                        Thing: { properties: { value: { $ref: '#/components/schemas/A0' }, other: { type: string } } }

                    """
                + chain + $"    A{s_thousands}: {{ type: string }}\n").MustCompile();

        Assert.Equal("string?", generation.Property("Thing", "Other"));
        Assert.Contains("GIG0005", generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Chain_of_thousands_of_allOf_parts_does_not_exhaust_the_stack()
    {
        var chain = string.Concat(
            Enumerable.Range(0, s_thousands).Select(
                static number => $"    A{number}: {{ allOf: [{{ $ref: '#/components/schemas/A{number + 1}' }}], required: [a] }}\n"));
        var generation = Run(
            Head + "components:\n  schemas:\n" + chain + $"    A{s_thousands}: {{ properties: {{ a: {{ type: string }} }} }}\n");

        Assert.True(generation.Has($"A{s_thousands - 1}"));
    }

    [Theory]
    [InlineData("components: { securitySchemes: { key: [] } }\n")]
    [InlineData("components: { securitySchemes: { key: { $ref: '#/paths' } } }\n")]
    [InlineData("servers: [{ url: 'http://localhost/{a}', variables: { a: [] } }]\n")]
    public void Parts_that_cannot_be_read_cost_themselves_alone(string rest)
    {
        var generation = Run(Head + rest).MustCompile();

        Assert.NotEmpty(generation.Diagnostics);
        Assert.DoesNotContain(generation.Diagnostics, static diagnostic => diagnostic.Id == "GIG0011");
        Assert.NotEmpty(generation.Files);
    }

    [Theory]
    [InlineData("    A: { $ref: '#/components/schemas/A' }\n", "GIG0003")]
    [InlineData("    A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }\n", "GIG0003")]
    [InlineData("    A: { allOf: [{ $ref: '#/components/schemas/A' }] }\n", "GIG0005")]
    [InlineData("    A: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] }\n", "GIG0005")]
    [InlineData("    A: { type: array, items: { $ref: '#/components/schemas/A' } }\n", "GIG0005")]
    public void Schema_that_is_only_itself_is_reported(string schemas, string id)
    {
        var generation = Run(
            Head + """
                components:
                  schemas:
                    Thing: { properties: { value: { $ref: '#/components/schemas/A' } } }

                """
                + schemas).MustCompile();

        Assert.Contains(id, generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.True(generation.Has("Thing"));
    }

    [Fact]
    public void AllOf_in_a_circle_takes_each_part_once()
    {
        var generation = Run(Head + """
            components:
              schemas:
                A: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { a: { type: string } } }] }
                B: { allOf: [{ $ref: '#/components/schemas/A' }, { properties: { b: { type: string } } }] }
            """).MustCompile();

        Assert.Equal(
            ["A", "AdditionalProperties", "B"],
            generation.Properties("A").Concat(generation.Properties("B"))
                .Select(static name => name.Replace("Value", "", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_cut_of_a_document_is_survived()
    {
        var document = OpenApi.Paths(
            "/a/{id}: { post: { operationId: a.b, parameters: [{ name: id, in: path, required: true, schema: { type: string } }], requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/T' } } } }, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/T' } } } } } } }",
            "T: { oneOf: [{ type: string, enum: [a] }, { type: object, additionalProperties: { type: integer } }] }");

        for (var length = 0; length < document.Length; length += 3)
        {
            var generation = Run(document[..length]);
            Assert.True(generation.Files.Count > 0 || generation.Diagnostics.Length > 0, $"Cut at {length}, nothing is said.");
        }
    }

    private static Generation Run(string text) => Generation.Run([new ApiFile("/apis/api.yaml", text)]);

    [Theory]
    [InlineData("\\n")]
    [InlineData("\\r")]
    [InlineData("\\x85")]
    [InlineData("\\u2028")]
    [InlineData("\\e")]
    public void Text_of_a_document_writes_no_line_into_the_log_of_a_build(string end)
    {
        var generation = Generation.Run([new ApiFile(
            "/apis/test.yaml",
            OpenApi.Paths(
                $"/a: {{ get: {{ operationId: a, responses: {{ '200': {{ description: Ok, links: {{ \"x{end}a.cs(1,1): error CS1: y\": {{ operationId: a }} }} }} }} }} }}"))]);

        Assert.Equal(
            "No code is generated for the link 'x a.cs(1,1): error CS1: y'; call the operation 'a' instead", generation.Message("GIG0017"));
    }
}
