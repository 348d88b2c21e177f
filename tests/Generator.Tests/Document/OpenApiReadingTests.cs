using Microsoft.OpenApi;

namespace Gigstack.Generator.Tests.Document;

public class OpenApiReadingTests
{
    private const string Info = "info: { title: t, version: 1.10 }\n";

    [Theory]
    [InlineData("openapi: 3.1")]
    [InlineData("openapi: 3.0.4")]
    [InlineData("openapi: '3.2.0'")]
    [InlineData("openapi: 3.1.0-rc1")]
    [InlineData("swagger: 2.0")]
    public void Version_may_lack_its_quotes(string version)
    {
        var loaded = DocumentFiles.Load(version + "\n" + Info + "paths: { /a: { get: { responses: { 200: { description: d } } } } }\n");

        Assert.Empty(loaded.Messages());
        Assert.Equal("1.10", loaded.Document!.Info.Version);
        Assert.Equal(["200"], loaded.Document.Paths["/a"].Operations![HttpMethod.Get].Responses!.Keys);
    }

    [Fact]
    public void Boolean_schemas_are_read_where_schemas_stand()
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents(
            """
                  schemas:
                    Any: true
                    Never: false
                    A: { properties: { any: true }, additionalProperties: false, items: true, oneOf: [false], unevaluatedProperties: false }
                    R: { $ref: '#/components/schemas/A/properties/any' }

                """));

        Assert.Empty(loaded.Messages());
        Assert.Equal("{}", loaded.JsonAt("/components/schemas/Any"));
        Assert.Equal("{\"not\":{}}", loaded.JsonAt("/components/schemas/Never"));
        Assert.Equal("false", loaded.JsonAt("/components/schemas/A/additionalProperties"));
        Assert.False(loaded.Document!.Components!.Schemas!["A"].AdditionalPropertiesAllowed);
        Assert.NotNull(loaded.Document.Components.Schemas["A"].OneOf![0].Not);
    }

    [Theory]
    [InlineData("const: 5", "3.0.3", "[5]", "GIG0009 api.yaml(6,10)")]
    [InlineData("const: { a: 1 }", "3.1.0", "[{\"a\":1}]", null)]
    [InlineData("const: null", "3.1.0", "[null]", null)]
    public void Const_that_the_reader_drops_is_an_enum_of_one(string schema, string version, string json, string? place)
    {
        var loaded = DocumentFiles.Load($"openapi: {version}\n{Info}paths: {{}}\ncomponents:\n  schemas:\n    A: {{ {schema} }}\n");

        Assert.Equal(place is null ? [] : [place], loaded.Places());
        Assert.Equal(json, loaded.JsonAt("/components/schemas/A/enum"));
    }

    [Fact]
    public void Scalar_const_of_OpenAPI_3_1_stays()
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents("""
              schemas:
                A: { const: on }

            """));

        Assert.Empty(loaded.Messages());
        Assert.Equal("on", loaded.Document!.Components!.Schemas!["A"].Const);
    }

    [Theory]
    [InlineData("components:\n  schemas:\n", "GIG0009 api.yaml(5,3)", "'schemas' is null and should be an object; it is left out")]
    [InlineData("components:\n  schemas:\n    A:\n", "GIG0009 api.yaml(6,5)", "'A' is null and should be an object; any value is accepted")]
    [InlineData("components:\n  schemas:\n    A: { allOf: {} }\n", "GIG0009 api.yaml(6,10)", "'allOf' is an object and should be an array")]
    [InlineData("components:\n  schemas:\n    A: { properties: { b: text } }\n", "GIG0009 api.yaml(6,24)", "'b' is a string")]
    [InlineData("components:\n  schemas:\n    A: { anyOf: [{}, 7] }\n", "GIG0009 api.yaml(6,22)", "'1' is a number")]
    [InlineData("components:\n  schemas:\n    A: { properties: [] }\n", "GIG0009 api.yaml(6,10)", "'properties' is an array")]
    [InlineData("components:\n  schemas:\n    A: { unknownKeyword: 1, required: yes }\n", "GIG0009 api.yaml(6,29)", "Expected list")]
    [InlineData("paths:\n  /a: { get: { responses: { 200: } } }\n", "GIG0009 api.yaml(5,29)", "'200' is null")]
    [InlineData("paths:\n  /a: { get: { parameters: [5, { name: q, in: query }] } }\n", "GIG0009 api.yaml(5,29)", "'0' is a number")]
    [InlineData("paths:\n  /a: { tags: [], get: {} }\n", "GIG0009 api.yaml(5,9)", "unknown keyword 'tags'")]
    [InlineData(
        """
            paths:
              /a: { get: { parameters: [{ name: q, in: query }, { name: r, in: query, odd: 1 }] } }

            """,
        "GIG0009 api.yaml(5,75)",
        "unknown keyword 'odd'")]
    public void Value_of_the_wrong_type_is_reported_where_it_stands(string rest, string place, string message)
    {
        var loaded = DocumentFiles.Load("openapi: 3.1.0\n" + Info + "tags: []\n" + rest);

        Assert.Equal([place], loaded.Places());
        Assert.Contains(message, loaded.Messages().Single());
        Assert.NotNull(loaded.Document);
    }

    [Fact]
    public void Left_out_parameter_does_not_take_the_others_with_it()
    {
        var loaded = DocumentFiles.Load("openapi: 3.1.0\n" + Info + """
            paths:
              /a: { get: { parameters: [5, { name: q, in: query }] } }

            """);

        Assert.Equal("q", Assert.Single(loaded.Document!.Paths["/a"].Operations![HttpMethod.Get].Parameters!).Name);
        Assert.Equal("GIG0005 api.yaml(4,34)", loaded.Locate("/paths/~1a/get/parameters/0/name").Place());
    }

    [Fact]
    public void Schema_that_names_a_parameter_means_its_schema()
    {
        var loaded = DocumentFiles.Load(DocumentFiles.WithComponents(
            """
                  schemas:
                    A: { properties: { x: { $ref: '#/components/parameters/P' } } }
                  parameters:
                    P: { name: p, in: query, schema: { type: integer } }

                """));

        Assert.Equal(["GIG0009 api.yaml(6,35)"], loaded.Places());
        Assert.Equal(JsonSchemaType.Integer, loaded.Document!.Components!.Schemas!["A"].Properties!["x"].Type);
    }

    [Fact]
    public void Json_with_comments_and_trailing_commas_is_read_and_reported()
    {
        var loaded = DocumentFiles.LoadAs(
            "/specs/api.json", "// a comment\n{ \"openapi\": \"3.1.0\", /* b */\n \"info\": { \"title\": \"t\", \"version\": \"1\", },\n \"paths\": {} }");

        Assert.Equal(["GIG0009 api.json(1,1)"], loaded.Places());
        Assert.Equal("t", loaded.Document!.Info.Title);
        Assert.Equal("GIG0005 api.json(3,26)", loaded.Locate("/info/version").Place());
    }

    [Theory]
    [InlineData("/specs/api.yaml", new string[0])]
    [InlineData("/specs/api.json", new[] { "GIG0009 api.json(1,3)" })]
    public void Flow_yaml_is_read_whatever_the_file_is_called(string path, string[] places)
    {
        var loaded = DocumentFiles.LoadAs(path, "{ openapi: 3.1.0, info: { title: t, version: '1' }, paths: {} }");

        Assert.Equal(places, loaded.Places());
        Assert.NotNull(loaded.Document);
    }

    [Fact]
    public void Json_is_read_whatever_the_file_is_called()
    {
        Assert.Empty(
            DocumentFiles.Load("\n\t{\t\"openapi\": \"3.1.0\", \"info\": { \"title\": \"t\", \"version\": \"1\" }, \"paths\": {} }")
                .Messages());
    }

    [Fact]
    public void Vendor_extensions_and_examples_keep_what_looks_like_a_reference()
    {
        var loaded = DocumentFiles.Load(
            "openapi: 3.1.0\n" + Info
                + """
                    x-a: { $ref: 'https://example.test/' }
                    paths:
                      x-b: { $ref: nothing.yaml }
                      /a:
                        x-c: { $ref: '#/nothing' }

                    """);

        Assert.Empty(loaded.Messages());
        Assert.Equal("\"nothing.yaml\"", loaded.JsonAt("/paths/x-b/$ref"));
    }

    [Fact]
    public void Parts_that_the_reader_fails_over_are_left_out_alone()
    {
        var loaded = DocumentFiles.Load("""
            openapi: 3.1.0
            info: { title: t, version: '1' }
            externalDocs: { url: 'http://[' }
            paths:
              /bad: { get: { deprecated: perhaps } }
              /good: { get: { responses: { 200: { description: d } } } }
            components:
              schemas:
                Bad: { maxLength: many }
                Good: { properties: { bad: { $ref: '#/components/schemas/Bad' } } }
            """);

        Assert.Equal(["GIG0013 api.yaml(9,5)", "GIG0013 api.yaml(5,3)", "GIG0013 api.yaml(3,1)"], loaded.Places());
        Assert.Equal(["/good"], loaded.Document!.Paths.Keys);
        Assert.Equal(["Bad", "Good"], loaded.Document.Components!.Schemas!.Keys);
        Assert.NotNull(((OpenApiSchemaReference)loaded.Document.Components.Schemas["Good"].Properties!["bad"]).Target);
    }
}
