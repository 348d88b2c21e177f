using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

public class LinkPagingTests
{
    private const string Array = "{ type: array, items: { $ref: '#/components/schemas/Thing' } }";
    private const string Object =
        "{ type: object, required: [things], properties: { things: { type: array, items: { type: string } }, more: { type: boolean } } }";

    [Fact]
    public void Arrays_are_paged_by_their_links()
    {
        var handler = new StubHandler(
            Page("""[{"id":"1"},{"id":"2"}]""", "</v1/things?limit=2&after=2>; rel=\"next\""),
            Page("""[{"id":"3"}]""", "</v1/things?limit=2>; rel=\"first\""));

        var run = Probe.Run(
            List("{ style: link, totalHeader: X-Total }", Array),
            """
            var ids = new List<string>();
            long? total = null;
            await foreach (Page<Thing> page in Anonymous().ListAsync(new() { Limit = 2 }).AsPages())
            {
                ids.AddRange(page.Items.Select(thing => thing.Id));
                total = page.TotalResults;
            }
            return string.Join(",", ids) + " of " + total;
            """,
            handler);

        Assert.Equal("1,2,3 of 3", run);
        Assert.Equal(["/v1/things?limit=2", "/v1/things?limit=2&after=2"], handler.Arrivals.Select(static arrival => arrival.Target));
    }

    [Fact]
    public void Objects_are_paged_by_their_links()
    {
        var handler = new StubHandler(
            Page("""{"things":["a"],"more":true}""", "<?page=2>; rel=next"), Page("""{"things":["b"],"more":false}""", "<?page=3>; rel=next"));

        var run = Probe.Run(
            List("{ style: link, items: things, hasMore: more }", Object),
            """
            var all = "";
            await foreach (string thing in Anonymous().ListAsync())
                all += thing;
            return all;
            """,
            handler);

        Assert.Equal("ab", run);
        Assert.Equal(["/v1/things", "/v1/things?page=2"], handler.Arrivals.Select(static arrival => arrival.Target));
    }

    [Fact]
    public void Array_that_may_be_missing_is_an_empty_page()
    {
        var run = Probe.Run(
            List("{ style: link }", Array).Replace("responses: {", "responses: { '204': { description: None }, ", StringComparison.Ordinal),
            PagingTests.CountPagesAndItems,
            new StubHandler(new StubHandler.Answer(204, "")));

        Assert.Equal("1", run);
    }

    [Fact]
    public void Link_header_alone_pages_nothing()
    {
        var generation = Generation.Clean(List("false", Array).Replace("      x-pagination: false\n", "", StringComparison.Ordinal));

        Assert.Equal("Task<IReadOnlyList<Thing>>", generation.Returns("TestClient", "ListAsync"));
    }

    private static StubHandler.Answer Page(string body, string link) => new(200, body) { Headers = [("Link", link), ("X-Total", "3")] };

    private static string List(string extension, string schema) => OpenApi.Paths($$"""
        /things:
          get:
            operationId: list
            x-pagination: {{extension}}
            parameters: [{ name: limit, in: query, schema: { type: integer } }]
            responses: { '200': { description: Found, headers: { Link: { schema: { type: string } } }, content: { application/json: { schema: {{schema}} } } } }
        """, "Thing: { type: object, required: [id], properties: { id: { type: string } } }");
}
