using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Document;

/// <summary>Where findings of a Swagger 2.0 document are, though it is rewritten.</summary>
public class SwaggerTests
{
    private const string Head = "swagger: '2.0'\ninfo: { title: t, version: '1' }\n";

    [Theory]
    [InlineData("/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/f/type", "GIG0005 api.yaml(10,36)")]
    [InlineData("/paths/~1a/post/parameters/1/schema/format", "GIG0005 api.yaml(11,48)")]
    [InlineData("/paths/~1a/post/responses/200/content/application~1json/schema/items", "GIG0005 api.yaml(15,34)")]
    [InlineData("/paths/~1a/post/responses/200/headers/H/schema/type", "GIG0005 api.yaml(14,27)")]
    [InlineData("/components/schemas/S/properties/p", "GIG0005 api.yaml(17,22)")]
    [InlineData("/components/parameters/P/schema/type", "GIG0005 api.yaml(4,44)")]
    public void What_moves_keeps_its_place(string at, string place)
    {
        var loaded = DocumentFiles.Load(Head + """
            parameters:
              P: { name: p, in: query, required: true, type: string }
            paths:
              /a:
                post:
                  parameters:
                    - { $ref: '#/parameters/P' }
                    - { name: f, in: formData, type: string }
                    - { name: q, in: query, type: integer, format: int32 }
                  responses:
                    '200':
                      headers: { H: { type: string } }
                      schema: { type: array, items: { $ref: '#/definitions/S' } }
            definitions:
              S: { properties: { p: { type: string } } }
            """);

        Assert.Empty(loaded.Messages());
        Assert.Equal(place, loaded.Locate(at).Place());
    }

    [Fact]
    public void A_finding_before_and_after_the_rewriting_is_at_its_place()
    {
        var loaded = DocumentFiles.Load(Head + """
            paths:
              /a:
                get:
                  parameters:
                    - { name: f, in: formData, type: string }
                    - { name: q, in: query, type: bool }
                  responses: { '200': { schema: { type: list, items: { type: int } } } }
            definitions:
              S: { $ref: '#/definitions/S' }
            """);

        Assert.Equal(
            ["GIG0003 api.yaml(11,14)", "GIG0009 api.yaml(8,33)", "GIG0009 api.yaml(9,60)", "GIG0009 api.yaml(9,39)"], loaded.Places());
    }

    [Theory]
    [InlineData("", "Warning")]
    [InlineData("true", "Error")]
    public void What_is_missing_is_an_error_of_strict_documents(string strict, string severity)
    {
        var file = new ApiFile("/apis/test.yaml", Head + "paths: { /a: { get: { $ref: 'b.yaml' } } }\n") { Strict = strict };

        var diagnostic = Assert.Single(Generation.Run([file]).MustCompile().Diagnostics);

        Assert.Equal("GIG0004", diagnostic.Id);
        Assert.Equal(severity, diagnostic.Severity.ToString());
    }
}
