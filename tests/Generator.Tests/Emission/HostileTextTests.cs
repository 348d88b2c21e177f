using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>No text of a document leaves its comment, literal or name, whichever field it stands in.</summary>
public class HostileTextTests
{
    private const string Sentinel = "sentinel";

    private static readonly string[] Texts =
    [
        "a\n SENTINEL", "a\r SENTINEL", "a\u0085 SENTINEL", "a\u2028 SENTINEL", "a\u2029 SENTINEL", "*/ SENTINEL /*", "</summary> SENTINEL <a>", "& SENTINEL &amp;", "` SENTINEL `` b",
        "\" SENTINEL \"", "\\\" SENTINEL", "\"\"\" SENTINEL \"\"\"", "{ SENTINEL }", "{{ SENTINEL }}", "; } SENTINEL {", "]]> SENTINEL", "<!-- SENTINEL -->", "\n#if SENTINEL\n", "/// SENTINEL",
        "\0\u0001 SENTINEL", "\u202e SENTINEL", "\ufeff SENTINEL", "\U0001F600 SENTINEL", "@\" SENTINEL", "\\u000a SENTINEL", "' SENTINEL '", "\n\n\n", "   ", "`",
    ];

    private const string Document = """
        {
          "openapi": "3.1.0",
          "info": { "title": "text", "description": "text", "version": "text" },
          "servers": [{ "url": "http://localhost/text", "description": "text" }],
          "tags": [{ "name": "pets", "description": "text" }],
          "security": [{ "main": [] }],
          "x-envelope": { "payload": "text", "message": "text" },
          "x-error": { "code": ["/text"], "message": ["text"], "details": ["/text"] },
          "paths": {
            "/pets/{id}": {
              "post": {
                "operationId": "pets.text", "summary": "text", "description": "text", "tags": ["pets"], "deprecated": true, "x-confidence": "text",
                "x-pagination": { "style": "text", "parameter": "text", "items": "text" },
                "x-idempotency": { "property": "text" },
                "parameters": [
                  { "name": "id", "in": "path", "required": true, "description": "text", "schema": { "type": "string", "pattern": "text" } },
                  { "name": "text", "in": "query", "description": "text", "schema": { "type": "string", "enum": ["text"], "default": "text", "description": "text" } },
                  { "name": "team", "in": "query", "description": "text", "x-client-parameter": true, "schema": { "type": "string" } }
                ],
                "requestBody": { "description": "text", "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                "responses": {
                  "200": { "description": "text", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                  "400": { "description": "text", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } }
                }
              }
            }
          },
          "components": {
            "securitySchemes": { "main": { "type": "apiKey", "in": "header", "name": "text", "description": "text" } },
            "schemas": {
              "Thing": {
                "type": "object", "title": "text", "description": "text", "required": ["text"], "x-source-name": "text", "x-confidence": "text",
                "properties": {
                  "text": { "type": "string", "description": "text", "default": "text", "pattern": "text", "format": "text" },
                  "kind": { "type": "string", "description": "text", "enum": ["text"], "x-enum-varnames": ["text"], "x-enum-descriptions": ["text"] },
                  "pet": {
                    "oneOf": [{ "type": "string", "title": "text" }, { "$ref": "#/components/schemas/Cat" }],
                    "discriminator": { "propertyName": "text", "mapping": { "text": "#/components/schemas/Cat" } }
                  }
                }
              },
              "Cat": { "type": "object", "required": ["text"], "description": "text", "properties": { "text": { "type": "string" } } }
            }
          }
        }
        """;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Texts.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Text_in_every_field_stays_where_it_belongs(int number) =>
        MustStayInside(Fill(JsonNode.Parse(Document)!, Texts[number])!.ToJsonString());

    [Fact]
    public void Text_as_every_name_stays_where_it_belongs()
    {
        foreach (var text in Texts)
            MustStayInside($$"""
                {
                  "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "tags": [{ "name": {{Quote(text)}} }],
                  "paths": { {{Quote("/" + text)}}: { "get": {
                    "tags": [{{Quote(text)}}], "parameters": [{ "name": {{Quote(text)}}, "in": "query", "schema": { "type": "string" } }],
                    "responses": { {{Quote(text)}}: { "description": "d" }, "200": { "description": "d", "content": { "application/json": { "schema": { "type": "object", "properties": { {{Quote(text)}}: { "type": "object", "properties": { {{Quote(text)}}: {} } } } } } } } }
                  } } },
                  "components": { "schemas": { {{Quote(text)}}: { "type": "object", "properties": { {{Quote(text)}}: { "type": "string" } } } }, "securitySchemes": { {{Quote(text)}}: { "type": "http", "scheme": "bearer" } } },
                  "security": [{ {{Quote(text)}}: [] }]
                }
                """);
    }

    private static void MustStayInside(string json)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.json", json)]).MustCompile();

        Assert.NotEmpty(generation.Files);
        foreach (var tree in generation.Files.Values.Select(static text => CSharpSyntaxTree.ParseText(text, Consumer.ParseOptions)))
        {
            Assert.Empty(tree.GetDiagnostics());
            foreach (var token in tree.GetRoot().DescendantTokens().Where(static token => token.Text.Contains(Sentinel, StringComparison.OrdinalIgnoreCase)))
                Assert.True(
                    token.IsKind(SyntaxKind.StringLiteralToken) || SyntaxFacts.IsValidIdentifier(token.Text),
                    $"'{token}' is code in: {token.Parent}");
            Assert.DoesNotContain(tree.GetRoot().DescendantTrivia(), static trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) || trivia.IsKind(SyntaxKind.IfDirectiveTrivia));
        }
    }

    /// <summary>Puts the text into every string that says "text"; a name or address that ends in it keeps what is before.</summary>
    private static JsonNode? Fill(JsonNode? node, string text) => node switch
    {
        JsonObject map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key == "text" ? text : pair.Key, Fill(pair.Value, text)))),
        JsonArray list => new JsonArray([.. list.Select(item => Fill(item, text))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(value.GetValue<string>().Replace("text", text, StringComparison.Ordinal)),
        _ => node?.DeepClone(),
    };

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
