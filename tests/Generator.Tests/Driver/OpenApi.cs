namespace Gigstack.Generator.Tests.Driver;

/// <summary>Small documents around the part that a test is about.</summary>
internal static class OpenApi
{
    private const string Head = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: http://localhost/v1 }]

        """;

    /// <summary>Component schemas that nothing refers to: as a response has them.</summary>
    public static string Schemas(string schemas) => Head + "paths: {}\n" + Section(schemas);

    /// <summary>Component schemas, the named one being the body of a request.</summary>
    public static string Sent(string schemas, string root) => Head + $$"""
        paths:
          /things:
            post:
              operationId: send
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/{{root}}' } } } }
              responses: { '204': { description: Done } }

        """.ReplaceLineEndings("\n") + Section(schemas);

    /// <summary>Paths, with component schemas and other top-level parts where they are needed.</summary>
    public static string Paths(string paths, string schemas = "", string head = "") =>
        Head + Lines(head, "") + "paths:\n" + Lines(paths, "  ") + (schemas.Length == 0 ? "" : Section(schemas));

    private static string Section(string schemas) => """
        components:
          schemas:

        """ + Lines(schemas, "    ");

    private static string Lines(string text, string indent) =>
        text.Length == 0 ? "" : string.Concat(text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => indent + line + "\n"));
}
