using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Document;

/// <summary>A reference from each kind of place to each kind of another one: it costs its own place, and is told there.</summary>
public class ReferencePairTests
{
    private static readonly (string Kind, string Pointer)[] s_targets =
    [
        ("schema", "#/components/schemas/Foo"), ("requestBody", "#/components/requestBodies/B"), ("response", "#/components/responses/R"),
        ("parameter", "#/components/parameters/P"), ("header", "#/components/headers/H"), ("callback", "#/components/callbacks/C"),
        ("link", "#/components/links/L"), ("example", "#/components/examples/E"), ("securityScheme", "#/components/securitySchemes/S"),
        ("pathItem", "#/paths/~1y"), ("mediaType", "#/components/requestBodies/B/content/application~1json"),
        ("content", "#/components/requestBodies/B/content"), ("operation", "#/paths/~1y/get"), ("responses", "#/paths/~1y/get/responses"),
        ("info", "#/info"), ("string", "#/info/title"), ("array", "#/servers"), ("schemas", "#/components/schemas"), ("missing", "#/nowhere"),
        ("root", "#"), ("inlineResponse", "#/paths/~1y/get/responses/204"),
    ];

    private static readonly (string Kind, string Operation, string Components)[] s_places =
    [
        ("parameter", "parameters: [ { REF } ]", ""),
        ("response", "responses: { '200': { REF } }", ""),
        ("header", "responses: { '200': { description: d, headers: { H: { REF } } } }", ""),
        ("link", "responses: { '200': { description: d, links: { l: { REF } } } }", ""),
        ("schema", "responses: { '200': { description: d, content: { application/json: { schema: { REF } } } } }", ""),
        ("example", "responses: { '200': { description: d, content: { application/json: { examples: { e: { REF } } } } } }", ""),
        ("callback", "callbacks: { done: { REF } }", ""),
        ("pathItem", "callbacks: { done: { '{$url}': { REF } } }", ""),
        ("securityScheme", "", "securitySchemes: { S: { type: http, scheme: bearer }, T: { REF } }"),
        ("requestBody", "", "requestBodies: { B: { content: { application/json: { schema: {} } } }, C: { REF } }"),
        ("pathItem", "PATH", ""),
        ("requestBody", "BODY", ""),
    ];

    public static TheoryData<int, string> Pairs()
    {
        var pairs = new TheoryData<int, string>();
        for (var place = 0; place < s_places.Length; place++)
        {
            foreach ((var kind, var pointer) in s_targets)
            {
                // A path item of unknown keywords only is an empty one, and the keywords are told.
                if (!Fits(s_places[place].Kind, kind) && !(kind == "info" && s_places[place].Kind is "pathItem"))
                    pairs.Add(place, pointer);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_reference_to_another_kind_costs_its_own_place(int place, string target)
    {
        (_, var operation, var components) = s_places[place];
        var reference = $"$ref: '{target}'";
        var isBody = operation == "BODY";
        var isPath = operation == "PATH";
        var text = $$"""
            openapi: 3.1.1
            info: { title: A, version: '1' }
            servers: [ { url: 'http://localhost/' } ]
            paths:
              /y: { get: { operationId: other, responses: { '204': { description: d } } } }
              /z: {{(isPath ? $"{{ {reference} }}" : "{}")}}
              /x:
                get: { operationId: get, responses: { '204': { description: d } } }
                post:
                  operationId: make
                  {{(isBody || isPath ? "" : operation.Replace("REF", reference, StringComparison.Ordinal))}}
                  requestBody: {{(isBody ? $"{{ {reference} }}" : "{ required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Foo' } } } }")}}
            components:
              {{components.Replace("REF", reference, StringComparison.Ordinal)}}
              {{(components.StartsWith("requestBodies", StringComparison.Ordinal) ? "" : "requestBodies: { B: { content: { application/json: { schema: {} } } } }")}}
              {{(components.StartsWith("securitySchemes", StringComparison.Ordinal) ? "" : "securitySchemes: { S: { type: http, scheme: bearer } }")}}
              responses: { R: { description: d } }
              parameters: { P: { name: p, in: query, schema: { type: string } } }
              headers: { H: { schema: { type: string } } }
              callbacks: { C: { '{$url}': { post: { responses: { '204': { description: d } } } } } }
              links: { L: { operationId: get } }
              examples: { E: { value: 1 } }
              schemas:
                Foo: { type: object, properties: { id: { type: string } } }
            """;

        var generation = Generation.Run([new ApiFile("/apis/test.yaml", text)]).MustCompile();

        Assert.DoesNotContain(generation.Diagnostics, static diagnostic => diagnostic.Id is "GIG0001" or "GIG0002" or "GIG0011");
        var lines = text.Split('\n').ToList();
        var line = components.Length > 0 ? lines.FindLastIndex(IsPlace) : lines.FindIndex(IsPlace);
        Assert.Contains(
            generation.Diagnostics,
            // The schema of a parameter or header is used where a schema is needed, and that is said.
            diagnostic => diagnostic.Id is "GIG0003" or "GIG0009" or "GIG0013" && diagnostic.Location.GetLineSpan().StartLinePosition.Line == line);
        var client = generation.Files["Test.TestClient.g.cs"];
        foreach (var method in (string[])["GetAsync(", "OtherAsync("])
            Assert.Contains(method, client, StringComparison.Ordinal);
        // Without its body, an operation would send something else than the API expects: it is left out.
        Assert.Equal(!isBody, client.Contains("MakeAsync(", StringComparison.Ordinal));
        Assert.Equal(!isBody, client.Contains("global::Test.Foo body", StringComparison.Ordinal));

        bool IsPlace(string line) => line.Contains(reference, StringComparison.Ordinal);
    }

    // Any value can be a JSON Schema or an example by its place, so these are told by what they are for.
    private static bool Fits(string place, string target) =>
        place == target || (place, target) is ("response", "inlineResponse");
}
