using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>Words that C# reserves in some contexts only, as names in each place from which a name is composed.</summary>
public class ContextualKeywordTests
{
    public static TheoryData<string> Words { get; } =
    [
        .. """
        await async yield var record file required scoped field nameof when and or not with init value global partial where select from group into join let on equals by ascending
        descending orderby get set add remove dynamic managed unmanaged notnull nint nuint alias args extension allows class string object event base this default operator checked fixed
        stackalloc __arglist __makeref true null void _ data body request client options parameters cancellationToken
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_is_a_name_everywhere(string word)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", Document(word))]).MustCompile();

        Assert.DoesNotContain(generation.Diagnostics, static diagnostic => diagnostic.Id is "GIG0011" or "GIG0001" or "GIG0002");
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_with_a_capital_is_a_name_everywhere(string word) => A_word_is_a_name_everywhere(char.ToUpperInvariant(word[0]) + word[1..]);

    private static string Document(string word) => $$"""
        openapi: 3.1.0
        info: { title: "{{word}}", version: '1' }
        servers: [ { url: "http://localhost/{{{word}}}", variables: { "{{word}}": { default: a, enum: [a, "{{word}}"] } } } ]
        security: [ { "{{word}}": [] } ]
        tags: [ { name: "{{word}}" } ]
        paths:
          "/a/{{{word}}}":
            post:
              operationId: "{{word}}"
              tags: ["{{word}}"]
              parameters:
                - { name: "{{word}}", in: path, required: true, schema: { type: string } }
                - { name: "{{word}}", in: query, schema: { type: array, items: { type: string, enum: ["{{word}}", other] } } }
                - { name: "{{word}}", in: header, schema: { type: integer } }
                - { name: "{{word}}", in: cookie, schema: { type: string } }
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/{{word}}" } } } }
              responses:
                '200':
                  description: d
                  headers: { "{{word}}": { schema: { type: string } } }
                  content: { application/json: { schema: { type: object, properties: { "{{word}}": { $ref: "#/components/schemas/{{word}}" } } } } }
                '404': { description: d, content: { application/json: { schema: { title: "{{word}}", type: object, required: ["{{word}}"], properties: { "{{word}}": { type: string } } } } } }
              callbacks: { "{{word}}": { '{$request.body#/url}': { post: { operationId: "on_{{word}}", requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/{{word}}" } } } }, responses: { '204': { description: d } } } } } }
          /b:
            get: { operationId: "{{word}}.{{word}}", parameters: [ { name: "{{word}}", in: query, x-client-parameter: true, schema: { type: string } } ], responses: { '204': { description: d } } }
            put:
              operationId: "{{word}}.form"
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, properties: { "{{word}}": { type: string, format: binary }, other: { type: string } } } } } }
              responses: { '204': { description: d } }
        webhooks: { "{{word}}": { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/{{word}}" } } } }, responses: { '204': { description: d } } } } }
        components:
          securitySchemes: { "{{word}}": { type: apiKey, in: header, name: "X-{{word}}" } }
          schemas:
            "{{word}}":
              type: object
              required: ["{{word}}"]
              properties:
                "{{word}}": { type: string, enum: ["{{word}}", other] }
                "{{word}}s": { type: array, items: { type: object, title: "{{word}}", properties: { "{{word}}": { type: integer } } } }
                map: { type: object, additionalProperties: { type: string, enum: ["{{word}}"] } }
                either: { oneOf: [ { type: string, title: "{{word}}" }, { type: object, title: "{{word}}", properties: { "{{word}}": { type: boolean } } } ] }
        """;
}
