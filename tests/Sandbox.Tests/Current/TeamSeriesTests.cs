namespace Gigstack.Sandbox.Tests.Current;

public sealed class TeamSeriesTests() : SandboxTest(GigstackEdition.Current)
{
    private const string Series = "/teams/team_sandbox/series";
    private const string Invoice = """{ "client": { "name": "A" }, "series": "B", "items": [ { "description": "x", "unit_price": 1 } ] }""";

    [Fact]
    public async Task A_counter_is_the_folio_of_the_next_invoice_of_its_mode()
    {
        (await Post(Series, """{ "series": "B", "live": 500, "test": 20 }""")).Is(201, """
            {
              "message": "Series created successfully", "data": { "id": "B", "series": "B", "live": 500, "test": 20 },
              "success": true, "timestamp": "~\\d{13}"
            }
            """);
        Assert.Equal(20, (int?)(await Post("/invoices/income", Invoice)).Data["folio_number"]);
        Assert.Equal(21, (int?)(await Post("/invoices/income", Invoice)).Data["folio_number"]);
        Assert.Equal(500, (int?)(await Post("/invoices/income", Invoice, Sandbox.LiveKey)).Data["folio_number"]);
        Assert.Equal("""[{"id":"B","series":"B","live":501,"test":22}]""", (await Get(Series)).Items.ToJsonString());
    }

    [Fact]
    public async Task A_series_that_is_used_is_there()
    {
        Assert.Empty((await Get(Series)).Items);
        await Post("/invoices/income", Invoice, Sandbox.LiveKey);
        Assert.Equal("""[{"id":"B","series":"B","live":2,"test":1}]""", (await Get(Series)).Items.ToJsonString());
        (await Post(Series, """{ "series": "B" }""")).Is(409, Bodies.Failure("resource_already_exists", "The team has a series B already"));
    }

    [Fact]
    public async Task Update_sets_the_counters_that_are_sent()
    {
        await Post(Series, """{ "series": "B", "test": 20 }""");
        Assert.Equal("""{"id":"B","series":"B","live":7,"test":20}""", (await Put($"{Series}/B", """{ "live": 7 }""")).Data.ToJsonString());
        Assert.Equal(20, (int?)(await Post("/invoices/income", Invoice)).Data["folio_number"]);
        (await Put($"{Series}/C", """{ "live": 7 }""")).Is(404, Bodies.Failure("resource_not_found", "Series not found"));
    }

    [Fact]
    public async Task Series_are_a_teams_own()
    {
        var other = await Created("/teams", """{ "brand": { "alias": "Otra" } }""");
        await Post($"/teams/{other}/series", """{ "series": "B", "test": 20 }""");
        Assert.Empty((await Get(Series)).Items);
        Assert.Equal(20, (int?)(await Post($"/invoices/income?team={other}", Invoice)).Data["folio_number"]);
        Assert.Equal(1, (int?)(await Post("/invoices/income", Invoice)).Data["folio_number"]);
    }

    [Fact]
    public async Task Counters_are_whole_numbers_from_1() =>
        (await Post(Series, """{ "live": 0, "test": 1.5 }""")).Is(400, Bodies.Invalid("""
            [ "series is required", "live must be an integer from 1 to 2147483647", "test must be an integer from 1 to 2147483647" ]
            """));
}
