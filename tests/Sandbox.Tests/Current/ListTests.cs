using System.Globalization;

namespace Gigstack.Sandbox.Tests.Current;

public sealed class ListTests() : SandboxTest(GigstackEdition.Current)
{
    [Fact]
    public async Task A_page_holds_ten_unless_told()
    {
        await CreateClients(11);
        var first = await Get("/clients");
        Assert.Equal(10, first.Items.Count);
        Assert.True((bool?)first.Body["has_more"]);
        Assert.Equal(11, (int?)first.Body["total_results"]);
        Assert.Equal(11, (await Get("/clients?limit=100")).Items.Count);
    }

    [Theory]
    [InlineData("", "7,6,5,4,3,2,1")]
    [InlineData("&sort=asc", "1,2,3,4,5,6,7")]
    [InlineData("&order_by=created_at&sort=desc", "7,6,5,4,3,2,1")]
    [InlineData("&order_by=name&sort=asc", "1,2,3,4,5,6,7")]
    [InlineData("&order_by=name", "7,6,5,4,3,2,1")]
    public async Task Following_next_visits_every_document_once(string order, string expected)
    {
        await CreateClients(7);
        var seen = new List<string>();
        var next = "";
        for (var page = 1; page <= 3; page++)
        {
            var answer = await Get($"/clients?limit=3{order}{next}");
            seen.AddRange(answer.Each("name"));
            Assert.Equal(page < 3, (bool?)answer.Body["has_more"]);
            next = "&next=" + (string?)answer.Body["next"];
        }

        Assert.Equal("&next=", next);
        Assert.Equal(expected, string.Join(',', seen));
    }

    [Fact]
    public async Task Next_holds_its_place_while_documents_come_and_go()
    {
        await CreateClients(4);
        var first = await Get("/clients?limit=2");
        await Created("/clients", """{ "name": "late" }""");
        await Delete("/clients/" + first.Each("id").Last());
        Assert.Equal(["2", "1"], (await Get($"/clients?limit=2&next={(string?)first.Body["next"]}")).Each("name"));
    }

    [Fact]
    public async Task Equal_names_are_not_lost_between_pages()
    {
        for (var i = 0; i < 3; i++)
            await Created("/services", """{ "description": "same", "unit_price": 1 }""");
        var first = await Get("/services?limit=2&order_by=name");
        var second = await Get($"/services?limit=2&order_by=name&next={(string?)first.Body["next"]}");
        Assert.Equal(3, first.Each("id").Concat(second.Each("id")).Distinct().Count());
    }

    [Fact]
    public async Task Next_alone_goes_on_in_the_order_it_began()
    {
        await CreateClients(3);
        var first = await Get("/clients?limit=2&order_by=name&sort=asc");
        Assert.Equal(["3"], (await Get($"/clients?next={(string?)first.Body["next"]}")).Each("name"));
    }

    [Fact]
    public async Task Next_of_another_order_is_refused()
    {
        await CreateClients(2);
        var next = (string?)(await Get("/clients?limit=1")).Body["next"];
        (await Get($"/clients?sort=asc&next={next}")).Is(400, Bodies.Invalid("""[ "next belongs to a list with another order" ]"""));
    }

    [Theory]
    [InlineData("limit=0", "limit must be between 1 and 100")]
    [InlineData("limit=101", "limit must be between 1 and 100")]
    [InlineData("next=garbage!", "next is not a valid cursor")]
    [InlineData("next=e30", "next is not a valid cursor")]
    [InlineData("order_by=email", "order_by must be one of: timestamp, created_at, name")]
    [InlineData("sort=up", "sort must be one of: asc, desc")]
    [InlineData("page=2", "page requires a metadata filter; use next")]
    [InlineData("created[gte]=2024-01-01", "created[gte] must be between 0 and 253402300799")]
    [InlineData("created[gte]=1&created_gte=2", "created_gte differs from created[gte]")]
    [InlineData("statsu=valid", "statsu is not a parameter of this operation")]
    public async Task Unusable_parameters_are_refused(string query, string text) =>
        (await Get("/clients?" + query)).Is(400, Bodies.Invalid($"""[ "{text}" ]"""));

    [Theory]
    [InlineData("/clients")]
    [InlineData("/services")]
    [InlineData("/payments")]
    [InlineData("/receipts")]
    [InlineData("/retentions")]
    [InlineData("/invoices/income")]
    [InlineData("/invoices/errors")]
    [InlineData("/invoices/sat")]
    [InlineData("/webhooks")]
    [InlineData("/teams")]
    [InlineData("/users")]
    [InlineData("/sat-lists")]
    public async Task Every_list_takes_what_the_official_client_sends_to_all(string list)
    {
        var answer = await Get($"{list}?created[gte]=1&created[lte]=4102444800&sort=desc&order_by=timestamp&limit=10");

        Assert.Equal(200, answer.Status);
        Assert.Equal(400, (await Get($"{list}?statsu=valid")).Status);
    }

    [Theory]
    [InlineData("created[gte]={0}", 1)]
    [InlineData("created[gte]={1}", 0)]
    [InlineData("created[lte]={0}", 1)]
    [InlineData("created[lte]={-1}", 0)]
    [InlineData("created_gte={0}&created_lte={0}", 1)]
    [InlineData("created_lte={-1}", 0)]
    [InlineData("created%5Bgte%5D={1}", 0)]
    [InlineData("created[lte]=253402300799", 1)]
    public async Task Created_is_filtered_by_the_second_both_ends_included(string query, int count)
    {
        var id = await Created("/clients", """{ "name": "Ana" }""");
        var second = (long)(await Get($"/clients/{id}")).Data["created_at"]!;
        foreach (var shift in (ReadOnlySpan<int>)[-1, 0, 1])
            query = query.Replace($"{{{shift}}}", (second + shift).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(count, (int?)(await Get("/clients?" + query)).Body["total_results"]);
    }

    [Theory]
    [InlineData("metadata.plan=gold", "1,3")]
    [InlineData("metadata_plan=gold", "1,3")]
    [InlineData("metadata.plan=gol", "")]
    [InlineData("metadata.plan=gold&metadata.seats=5", "3")]
    [InlineData("metadata.trial=true", "2")]
    [InlineData("metadata.the%20%22key%22=x", "2")]
    public async Task Metadata_is_matched_exactly(string query, string expected)
    {
        await Created("/clients", """{ "name": "1", "metadata": { "plan": "gold" } }""");
        await Created("/clients", """{ "name": "2", "metadata": { "plan": "silver", "trial": true, "the \"key\"": "x" } }""");
        await Created("/clients", """{ "name": "3", "metadata": { "plan": "gold", "seats": 5 } }""");
        Assert.Equal(expected, string.Join(',', (await Get("/clients?sort=asc&" + query)).Each("name")));
    }

    [Fact]
    public async Task Metadata_filters_are_paged_by_number()
    {
        for (var i = 1; i <= 3; i++)
            await Created("/clients", $$"""{ "name": "{{i}}", "metadata": { "k": "v" } }""");
        var first = await Get("/clients?metadata.k=v&limit=2");
        Assert.Equal(["3", "2"], first.Each("name"));
        Assert.True((bool?)first.Body["has_more"]);
        Assert.Null(first.Body["next"]);
        var second = await Get("/clients?metadata.k=v&limit=2&page=2");
        Assert.Equal(["1"], second.Each("name"));
        Assert.False((bool?)second.Body["has_more"]);
    }

    private async Task CreateClients(int count)
    {
        for (var i = 1; i <= count; i++)
            await Created("/clients", $$"""{ "name": "{{i}}" }""");
    }
}
