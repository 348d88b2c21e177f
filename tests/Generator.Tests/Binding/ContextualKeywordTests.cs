using System.Text;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>Words that are keywords in some places of C# only, as names of everything.</summary>
public class ContextualKeywordTests
{
    /// <summary>All that the compiler knows, so that a new one is tried as soon as there is one.</summary>
    private static readonly string[] s_words =
    [
        .. SyntaxFacts.GetContextualKeywordKinds().Concat(SyntaxFacts.GetPreprocessorKeywordKinds()).Select(SyntaxFacts.GetText)
            .Concat(
                ["await", "dynamic", "nint", "nuint", "notnull", "unmanaged", "args", "field", "value", "extension", "allows", "scoped", "required", "file", "record", "with"])
            .Where(static word => word.Length > 0 && char.IsLetter(word[0])).Distinct(),
    ];

    [Fact]
    public void They_compile_as_names_of_operations_parameters_and_bodies() =>
        Generation.Run([new ApiFile("/apis/test.yaml", Document(Operation, ""))]).MustCompile();

    [Fact]
    public void They_compile_as_names_of_schemas() =>
        Generation.Run([new ApiFile("/apis/test.yaml", Document(static _ => "", string.Concat(s_words.Select(Schema))))]).MustCompile();

    [Fact]
    public void Await_is_escaped() => Assert.Equal("@await", Generator.Binding.Naming.Identifier.Camel("await"));

    private static string Document(Func<string, string> operation, string schemas)
    {
        var text = new StringBuilder("""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            servers: [{ url: http://localhost/v1 }]

            """);
        var paths = string.Concat(s_words.Select(operation));
        text.Append(paths.Length == 0 ? "paths: {}\n" : "paths:\n" + paths);
        if (schemas.Length > 0)
            text.Append("components:\n  schemas:\n").Append(schemas);
        return text.ToString();
    }

    private static string Operation(string word) => $$"""
          /{{word}}/{ {{word}} }:
            post:
              operationId: '{{word}}.{{word}}'
              x-idempotency: { header: '{{word}}' }
              parameters:
                - { name: '{{word}}', in: path, required: true, schema: { type: string, enum: ['{{word}}'] } }
                - { name: '{{word}}', in: query, schema: { type: array, items: { type: string } } }
                - { name: '{{word}}', in: cookie, schema: { type: object, properties: { '{{word}}': { type: string, format: date-time } } } }
                - { name: 'c-{{word}}', in: query, x-client-parameter: true, schema: { type: string } }
              requestBody: { content: { multipart/form-data: { schema: { type: object, required: ['{{word}}'], properties: { '{{word}}': { type: integer }, b: { type: string, format: binary } } }, encoding: { b: { headers: { '{{word}}': { schema: { type: string } } } } } } } }
              responses:
                '200': { description: ok, headers: { '{{word}}': { schema: { type: integer } } }, content: { application/json: { schema: { type: object, properties: { '{{word}}': { type: string } } } }, text/event-stream: { schema: { type: object, properties: { '{{word}}': { type: string } } } } } }
              callbacks: { '{{word}}': { '{$request.query.u}': { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { '{{word}}': { type: string } } } } } }, responses: { '204': { description: ok } } } } } }
            get:
              operationId: '{{word}}'
              x-pagination: { style: offset, parameter: '{{word}}', items: '{{word}}' }
              parameters:
                - { name: '{{word}}', in: path, required: true, schema: { type: integer } }
                - { name: '{{word}}', in: query, schema: { type: integer } }
              responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { '{{word}}': { type: array, items: { type: string } } } } } } } }

        """.Replace("{ " + word + " }:", "{" + word + "}:", StringComparison.Ordinal);

    private static string Schema(string word) => $$"""
            {{word}}:
              type: object
              required: ['{{word}}']
              properties: { '{{word}}': { type: [string, 'null'], format: password }, a: { type: string, enum: ['{{word}}'] }, b: { oneOf: [{ type: string, title: '{{word}}' }, { type: integer }] } }
              additionalProperties: { type: object, properties: { '{{word}}': { type: string } } }

        """;
}
