using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.CSharp15;

/// <summary>The C# of docs/configuration.md compiles with C# 15, which one block is about, and a document that has what they use.</summary>
public partial class ConfigurationPageTests
{
    private const string Pets = """
        openapi: 3.1.0
        info: { title: Pets, version: '1' }
        servers: [{ url: 'https://pets.example.com' }]
        security: [{ machine: ['pets:read'] }]
        paths:
          /pets:
            get:
              operationId: getPet
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
        components:
          securitySchemes:
            machine: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://pets.example.com/token', scopes: { 'pets:read': Read } } } }
          schemas:
            Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
            Cat: { type: object, required: [kind, name], properties: { kind: { const: cat }, name: { type: string } } }
            Dog: { type: object, required: [kind, name], properties: { kind: { const: dog }, name: { type: string } } }
        """;

    [Fact]
    public void Snippets_compile()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "configuration.md")).ReplaceLineEndings("\n");
        var methods = Snippet().Matches(page).Select(static (block, number) => $"public static object Run{number}(Pet pet) {{ {Returning(block.Groups[1].Value)} }}").ToList();

        Assert.InRange(methods.Count, 2, 9);
        Generation.Run(
            [new ApiFile("/apis/pets.yaml", Pets) { Namespace = "Pets", ClientName = "PetsClient" }],
            $$"""
            using System;
            using System.Text.Json;
            using Gigstack.Runtime;
            using Pets;

            internal static class Page
            {
                {{string.Join('\n', methods)}}
            }
            """,
            Consumer.ParseOptions.WithLanguageVersion(Consumers.CSharp15)).MustBeClean();
    }

    /// <summary>The snippet with the variable that it makes as its result.</summary>
    private static string Returning(string code) => $"{code} return {Variable().Match(code).Groups[1].Value};";

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"var (\w+) =")]
    private static partial Regex Variable();
}
