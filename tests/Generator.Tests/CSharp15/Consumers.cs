using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.CSharp15;

/// <summary>A consumer of a language version, with a document that has a union and webhooks.</summary>
internal static class Consumers
{
    public const LanguageVersion CSharp15 = (LanguageVersion)1500;

    public const string Union = """
        Cat: { type: object, required: [meows], properties: { meows: { type: boolean } } }
        Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: string }, { type: string, format: uuid }, { type: array, items: { type: integer } }] }
        Holder: { type: object, properties: { inline: { oneOf: [{ type: string, enum: [auto] }, { type: integer }] }, any: { anyOf: [{ type: string }, { title: Any }] } } }
        """;

    public static readonly string Webhooks = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          /subscribe:
            post:
              operationId: subscribe
              callbacks:
                told:
                  '{$request.body#/url}':
                    post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }, responses: { '204': { description: Ok } } }
              responses: { '204': { description: Ok } }
        webhooks:
          added: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }, responses: { '204': { description: Ok } } } }
          removed: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { b: { type: string } } } } } }, responses: { '204': { description: Ok } } } }
        """;

    public static Generation Run(string document, LanguageVersion version, string source = "") => Generation.Run(
        [new ApiFile("/apis/test.yaml", document)], source, Consumer.ParseOptions.WithLanguageVersion(version));

    /// <summary>The ids of what the compiler says of the consumer's own source.</summary>
    public static IEnumerable<string> Complaints(this Generation generation) =>
        generation.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(static diagnostic => diagnostic.Id).Distinct();
}
