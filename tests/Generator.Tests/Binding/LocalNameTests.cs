using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>Names of the document that generated methods use themselves.</summary>
public class LocalNameTests
{
    public static TheoryData<string> Names =>
        new("form", "item", "value", "entry", "envelope", "page", "request", "body", "parameters", "transport", "value_item", "body_form");

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_of_locals_are_free_in_a_form(string name)
    {
        foreach (var media in new[] { "multipart/form-data", "application/x-www-form-urlencoded" })
        {
            var handler = StubHandler.Json("{}");
            Probe.Run(Document(name, "post", $$"""
                requestBody:
                      required: true
                      content:
                        {{media}}:
                          schema: { type: object, properties: { {{name}}: { type: integer }, items: { type: array, items: { type: [integer, 'null'] } }, json: { type: object, properties: { a: { type: string } } } } }
                """), """await Anonymous().RunAsync("p", new() { Items = new long[] { 1, 2 } }, new() { Required = "r" }); return null;""", handler);

            Assert.StartsWith("/v1/p/p", handler.Single.Target, StringComparison.Ordinal);
            Assert.Contains("items", handler.Single.Body!, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_of_locals_are_free_in_a_list(string name)
    {
        var handler = StubHandler.Json("""{"data":["a"]}""");
        var run = Probe.Run(Document(name, "get", "x-pagination: { style: offset, parameter: offset, items: data }"), """
            var all = "";
            await foreach (var item in Anonymous().RunAsync("p", new() { Required = "r" }))
            {
                all += item;
                break;
            }
            return all;
            """, handler);

        Assert.Equal("a", run);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_of_locals_are_free_under_an_envelope(string name)
    {
        var handler = StubHandler.Json("""{"data":["a"]}""");
        var run = Probe.Run(Document(name, "get", "x-envelope: { payload: data }"), """return (await Anonymous().RunAsync("p", new() { Required = "r" }))[0];""", handler);

        Assert.Equal("a", run);
    }

    [Fact]
    public void Nulls_are_no_items_of_a_list_that_is_sent_as_texts()
    {
        var handler = new StubHandler();
        Probe.Run(OpenApi.Paths("""
            /a:
              get:
                operationId: get
                parameters:
                  - { name: texts, in: query, schema: { type: array, items: { type: [string, 'null'] } } }
                  - { name: numbers, in: query, required: true, explode: false, schema: { type: array, items: { type: [integer, 'null'] } } }
                  - { name: X-Days, in: header, schema: { type: array, items: { type: [string, 'null'], format: date } } }
                  - { name: map, in: query, schema: { type: object, additionalProperties: { type: [string, 'null'] } } }
                responses: { '204': { description: Done } }
            """),
            """
            await Anonymous().GetAsync(new()
            {
                Texts = new[] { "a" }, Numbers = new long[] { 1, 2 }, XDays = new[] { new DateOnly(2025, 1, 2) }, Map = new Dictionary<string, string> { ["k"] = "v" },
            });
            return null;
            """,
            handler);

        Assert.Equal("/v1/a?texts=a&numbers=1,2&k=v", handler.Single.Target);
        Assert.Equal("2025-01-02", handler.Single.Header("X-Days"));
    }

    [Fact]
    public void Object_that_is_a_body_too_is_sent_as_a_parameter()
    {
        var handler = new StubHandler();
        Probe.Run(OpenApi.Paths("""
            /a:
              put:
                operationId: put
                parameters: [{ name: filter, in: query, style: deepObject, schema: { $ref: '#/components/schemas/Filter' } }]
                requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Filter' } } } }
                responses: { '204': { description: Done } }
            """, "Filter: { type: object, properties: { name: { type: [string, 'null'] }, count: { type: [integer, 'null'] }, tags: { type: [array, 'null'], items: { type: string } } } }"),
            """await Anonymous().PutAsync(null, new() { Filter = new() { Name = "n", Count = 3 } }); return null;""",
            handler);

        Assert.Equal("/v1/a?filter%5Bname%5D=n&filter%5Bcount%5D=3", handler.Single.Target);
    }

    private static string Document(string name, string method, string more) => OpenApi.Paths($$"""
        /p/{{{name}}}:
          {{method}}:
            operationId: run
            {{more}}
            parameters:
              - { name: {{name}}, in: path, required: true, schema: { type: string } }
              - { name: {{name}}, in: query, schema: { type: integer } }
              - { name: items, in: query, schema: { type: array, items: { type: integer } } }
              - { name: required, in: query, required: true, schema: { type: string } }
              - { name: offset, in: query, schema: { type: integer } }
            responses: { '200': { description: Found, content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { type: string } } } } } } } }
        """);
}
