using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

public class PagingTests
{
    internal const string CountPagesAndItems = """
        var count = 0;
        await foreach (var page in Anonymous().ListAsync().AsPages())
            count += 1 + page.Items.Count;
        return count;
        """;

    [Fact]
    public void Cursor_pages_are_followed_to_the_end()
    {
        var handler = StubHandler.Json(
            """{"data":[{"id":"1"},{"id":"2"}],"next":"c 2","has_more":true,"total_results":3}""",
            """{"data":[{"id":"3"}],"next":null,"has_more":false,"total_results":3}""");

        var run = Probe.Run(
            List("{ style: cursor, parameter: next, items: data, next: next, hasMore: has_more, total: total_results }"),
            """
            var ids = new List<string>();
            await foreach (Thing thing in Anonymous().ListAsync(new() { Limit = 2 }))
                ids.Add(thing.Id);
            return string.Join(",", ids);
            """,
            handler);

        Assert.Equal("1,2,3", run);
        Assert.Equal(["/v1/things?limit=2", "/v1/things?limit=2&next=c%202"], handler.Arrivals.Select(static arrival => arrival.Target));
    }

    [Fact]
    public void Offset_pages_move_on_by_what_was_read()
    {
        var handler = StubHandler.Json(
            """{"data":[{"id":"1"},{"id":"2"}],"has_more":true}""",
            """{"data":[{"id":"3"},{"id":"4"}],"has_more":true}""",
            """{"data":[{"id":"5"}],"has_more":false}""");

        var run = Probe.Run(
            List("{ style: offset, parameter: offset, items: data, hasMore: has_more }"),
            """
            var pages = new List<int>();
            await foreach (Page<Thing> page in Anonymous().ListAsync().AsPages())
                pages.Add(page.Items.Count);
            return string.Join(",", pages);
            """,
            handler);

        Assert.Equal("2,2,1", run);
        Assert.Equal(
            ["/v1/things", "/v1/things?offset=2", "/v1/things?offset=4"], handler.Arrivals.Select(static arrival => arrival.Target));
    }

    [Fact]
    public void Numbered_pages_end_at_the_total()
    {
        var handler = StubHandler.Json(
            """{"data":[{"id":"1"},{"id":"2"}],"total_results":3}""",
            """{"data":[{"id":"3"}],"total_results":3}""");

        var run = Probe.Run(
            List("{ style: page, parameter: page, items: data, total: total_results }"),
            """
            long? total = null;
            await foreach (Page<Thing> page in Anonymous().ListAsync().AsPages())
                total = page.TotalResults;
            return total;
            """,
            handler);

        Assert.Equal("3", run);
        Assert.Equal(["/v1/things", "/v1/things?page=2"], handler.Arrivals.Select(static arrival => arrival.Target));
    }

    [Fact]
    public void List_without_items_is_an_empty_page()
    {
        var run = Probe.Run(
            List("{ style: cursor, parameter: next, items: data, next: next }"),
            CountPagesAndItems,
            StubHandler.Json("{}"));

        Assert.Equal("1", run);
    }

    [Theory]
    [InlineData("{ style: guess, parameter: next, items: data }", "style")]
    [InlineData("{ style: cursor, items: data, next: next }", "a 'parameter'")]
    [InlineData("{ style: cursor, parameter: next, items: rows, next: next }", "'items' of x-pagination is not an array")]
    [InlineData("{ style: cursor, parameter: next, items: next, next: next }", "'items' of x-pagination is not an array")]
    [InlineData("{ style: cursor, parameter: next, items: data }", "requires 'next'")]
    [InlineData("{ style: cursor, parameter: next, items: data, next: total_results }", "not a string property")]
    [InlineData("{ style: cursor, parameter: nxt, items: data, next: next }", "'nxt', which is not a query parameter")]
    public void Paging_that_cannot_work_is_reported_and_one_page_is_read(string extension, string why)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", List(extension))]).MustCompile();

        Assert.Equal(["GIG0005 test.yaml(8,7)"], generation.Places());
        Assert.Contains(why, generation.Message("GIG0005"), StringComparison.Ordinal);
        Assert.Equal("Task<ThingList>", generation.Returns("TestClient", "ListAsync"));
    }

    [Theory]
    [InlineData(
        "{ style: cursor, parameter: next, items: data, next: next, hasMore: hasmore }", "'hasMore' of x-pagination refers to 'hasmore'")]
    [InlineData("{ style: cursor, parameter: next, items: data, next: next, hasMore: next }", "'hasMore' of x-pagination refers to 'next'")]
    [InlineData("{ style: cursor, parameter: next, items: data, next: next, total: totl }", "'total' of x-pagination refers to 'totl'")]
    [InlineData("{ style: offset, parameter: offset, items: data, next: nxt }", "'next' of x-pagination refers to 'nxt'")]
    [InlineData("{ style: cursor, parameter: next, items: data, next: next, page: pag }", "'page' of x-pagination refers to 'pag'")]
    public void Misspelt_role_is_reported_and_the_rest_is_paged(string extension, string what)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", List(extension))]).MustCompile();

        Assert.StartsWith("GIG0005 test.yaml(8,", Assert.Single(generation.Places()), StringComparison.Ordinal);
        Assert.Contains(what, generation.Message("GIG0005"), StringComparison.Ordinal);
        Assert.Equal("Paged<Thing>", generation.Returns("TestClient", "ListAsync"));
    }

    [Fact]
    public void Parameter_of_the_path_pages_too()
    {
        var generation = Generation.Clean(OpenApi.Paths("""
            /things:
              parameters: [{ name: offset, in: query, schema: { type: integer } }]
              get:
                operationId: list
                x-pagination: { style: offset, parameter: offset, items: data }
                responses: { '200': { description: Found, content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { type: string } } } } } } } }
            """));

        Assert.Equal("Paged<string>", generation.Returns("TestClient", "ListAsync"));
    }

    [Fact]
    public void List_without_content_is_an_empty_page()
    {
        var run = Probe.Run(
            List("{ style: offset, parameter: offset, items: data }")
                .Replace("responses: {", "responses: { '204': { description: None }, ", StringComparison.Ordinal),
            CountPagesAndItems,
            new StubHandler(new StubHandler.Answer(204, "")));

        Assert.Equal("1", run);
    }

    [Theory]
    [InlineData("type: string", "Paged<string>")]
    [InlineData("type: integer", "Paged<long>")]
    [InlineData("type: string, enum: [a]", "Paged<DataItem>")]
    [InlineData("type: [string, 'null']", "Paged<string?>")]
    [InlineData("type: [integer, 'null']", "Paged<long?>")]
    [InlineData("oneOf: [{ type: string }, { type: integer }]", "Paged<DataItem>")]
    public void Pages_hold_items_of_any_type(string item, string type)
    {
        var generation = Generation.Clean(OpenApi.Paths($$"""
            /things:
              get:
                operationId: list
                x-pagination: { style: offset, parameter: offset, items: data }
                parameters: [{ name: offset, in: query, schema: { type: integer } }]
                responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/ThingList' } } } } }
            """, $"ThingList: {{ type: object, properties: {{ data: {{ type: array, items: {{ {item} }} }} }} }}"));

        Assert.Equal(type, generation.Returns("TestClient", "ListAsync"));
    }

    private static string List(string extension) => OpenApi.Paths($$"""
        /things:
          get:
            operationId: list
            x-pagination: {{extension}}
            parameters:
              - { name: limit, in: query, schema: { type: integer } }
              - { name: next, in: query, schema: { type: string } }
              - { name: offset, in: query, schema: { type: integer } }
              - { name: page, in: query, schema: { type: integer } }
            responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/ThingList' } } } } }
        """, """
        Thing: { type: object, required: [id], properties: { id: { type: string } } }
        ThingList:
          type: object
          properties:
            data: { type: array, items: { $ref: '#/components/schemas/Thing' } }
            next: { type: [string, 'null'] }
            has_more: { type: boolean }
            total_results: { type: integer }
        """);
}
