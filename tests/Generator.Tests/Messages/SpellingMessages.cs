using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Misspelled keywords, and names in <c>required</c> that are no properties.</summary>
internal static class SpellingMessages
{
    private const string Keywords = "Document/Bundling/MisspelledKeywords.cs";
    private const string RequiredNames = "Document/Bundling/RequiredNames.cs";

    public static readonly MessageCase[] All =
    [
        Of(
            Keywords,
            V31("""
                paths: {}
                components:
                  schemas:
                    A: { type: object, propertys: {}, xml: { attributes: true }, externalDocs: { ulr: 'https://example.com' } }
                    B: { type: object, x-csharp-nmae: C }
                """),
            Ignored("propertys", "a schema", "properties"),
            Ignored("attributes", "the xml object", "attribute"),
            Ignored("ulr", "external documentation", "url"),
            "GIG0040: 'x-csharp-nmae' is not an extension that has an effect: did you mean 'x-csharp-name'?"),
        Of(
            Keywords,
            """
            openapi: 3.1.0
            info: { title: T, version: '1', descripton: d }
            server: []
            paths: {}
            components:
              schema: {}
              securitySchemes: { s: { type: oauth2, flows: { clientCredential: {}, implicit: { scope: {} } } } }
            """,
            Ignored("descripton", "the info object", "description"),
            Ignored("server", "the document", "servers"),
            Ignored("schema", "the components", "schemas"),
            Ignored("clientCredential", "an OAuth flow", "clientCredentials"),
            Ignored("scope", "an OAuth flow", "scopes")),
        Of(
            Keywords,
            Get("Tags: [a], requestBody: { Content: {} }, "
                + "responses: { '200': { description: d, content: { application/json: { shema: { type: string } } } } }"),
            Ignored("Tags", "an operation", "tags"),
            Ignored("Content", "a request body", "content"),
            Ignored("shema", "a media type", "schema")),
        Of(
            Keywords,
            V31("""
                paths: {}
                x-error: { code: /error/code, mesage: /error/text, retry: /error/retry }
                """),
            Ignored("mesage", "x-error", "message"),
            "GIG0005: x-error has no 'retry'; it is ignored"),
        Of(
            RequiredNames,
            Schemas("A: { type: object, required: [naem, id, number], properties: { name: { type: string } } }"),
            "GIG0040: 'naem' is required, but is not a property of the schema, and is ignored: did you mean 'name'?",
            "GIG0041: 'id' is required, but is not a property of the schema: the generated type has no member for it, and objects are not "
                + "checked for it (and one more place)",
            "GIG0041: 'number' is required, but is not a property of the schema: the generated type has no member for it, and objects are not "
                + "checked for it"),
        Of(
            RequiredNames,
            ManyOfMany,
            "GIG0009: The document was read leniently: the schemas are combined with too many others; from here on, names in 'required' are not "
                + "compared with the properties"),
    ];

    /// <summary>600 schemas that have 2,000 parts each, by one reference, and the property in the last.</summary>
    private static string ManyOfMany => Schemas(
        "Hub: { allOf: [" + string.Join(", ", Enumerable.Range(0, 2_000).Select(static number => $"{{ description: p{number} }}")) + ", { properties: { a: {} } }] }\n    "
        + string.Join("\n    ", Enumerable.Range(0, 600).Select(static number => $"A{number}: {{ allOf: [{{ $ref: '#/components/schemas/Hub' }}], required: [a] }}")));

    private static string Ignored(string key, string owner, string meant) =>
        $"GIG0040: '{key}' is not a keyword of {owner}, and is ignored: did you mean '{meant}'?";
}
