using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Document;

/// <summary>References from a place of every kind into the content of a body, which is something else.</summary>
public class ReferencePlaceTests
{
    private const string Content = "$ref: '#/paths/~1x/post/requestBody/content'";

    [Theory]
    [InlineData("parameters: [ { REF } ]")]
    [InlineData("responses: { '200': { REF } }")]
    [InlineData("responses: { '200': { description: d, headers: { H: { REF } } } }")]
    [InlineData("responses: { '200': { description: d, links: { l: { REF } } } }")]
    [InlineData("responses: { '200': { description: d, content: { application/json: { REF } } } }")]
    [InlineData("responses: { '200': { description: d, content: { application/json: { schema: { REF } } } } }")]
    [InlineData("responses: { '200': { description: d, content: { application/json: { examples: { e: { REF } } } } } }")]
    [InlineData("callbacks: { done: { REF } }")]
    [InlineData("callbacks: { done: { '{$url}': { REF } } }")]
    [InlineData("callbacks: { done: { '{$url}': { post: { REF } } } }")]
    [InlineData("parameters: { REF }")]
    [InlineData("responses: { REF }")]
    [InlineData("", "securitySchemes: { s: { REF } }")]
    [InlineData("", "requestBodies: { b: { REF } }")]
    [InlineData("", "parameters: { p: { REF } }")]
    [InlineData(
        "",
        "",
        "{ oneOf: [{ type: object, title: T }], discriminator: { propertyName: p, mapping: { a: '#/paths/~1x/post/requestBody/content' } } }")]
    public void Place_of_another_kind_costs_the_reference_and_nothing_else(
        string operation, string components = "", string schema = "{}")
    {
        var text = $$"""
            openapi: 3.1.1
            info: { title: A, version: '1' }
            paths:
              /x:
                post:
                  operationId: make
                  {{operation.Replace("REF", Content, StringComparison.Ordinal)}}
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Foo' } } } }
                get: { operationId: get, responses: { '204': { description: d } } }
            components:
              {{components.Replace("REF", Content, StringComparison.Ordinal)}}
              schemas:
                Foo: { type: object, properties: { id: { type: string } } }
                Bar: {{schema}}
            """;
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", text)]).MustCompile();

        Assert.Contains(generation.Diagnostics, static diagnostic => diagnostic.Id == "GIG0003");
        Assert.DoesNotContain(generation.Diagnostics, static diagnostic => diagnostic.Id is "GIG0011" or "GIG0013");
        var client = generation.Files["Test.TestClient.g.cs"];
        Assert.Contains("MakeAsync(", client, StringComparison.Ordinal);
        Assert.Contains("global::Test.Foo body", client, StringComparison.Ordinal);
        Assert.Contains("GetAsync(", client, StringComparison.Ordinal);
    }
}
