namespace Gigstack.Sandbox.Tests.June2025;

public sealed class ListTests() : SandboxTest(GigstackEdition.June2025)
{
    [Fact]
    public async Task Pages_are_cut_by_limit_and_offset_newest_first()
    {
        await CreateClients(5);
        var first = await Get("/clients?limit=2");
        Assert.Equal(["Client 5", "Client 4"], first.Each("name"));
        Assert.True((bool?)first.Body["hasMore"]);
        Assert.Equal(5, (int?)first.Body["totalResults"]);

        var last = await Get("/clients?limit=2&offset=4");
        Assert.Equal(["Client 1"], last.Each("name"));
        Assert.False((bool?)last.Body["hasMore"]);
        Assert.Equal(5, (int?)last.Body["totalResults"]);

        var beyond = await Get("/clients?offset=9223372036854775807");
        Assert.Empty(beyond.Items);
        Assert.False((bool?)beyond.Body["hasMore"]);
    }

    [Fact]
    public async Task A_page_holds_twenty_unless_told()
    {
        await CreateClients(21);
        Assert.Equal(20, (await Get("/clients")).Items.Count);
        Assert.Equal(21, (await Get("/clients?limit=100")).Items.Count);
    }

    [Theory]
    [InlineData("limit=0", "limit", "Limit must be between 1 and 100")]
    [InlineData("limit=101", "limit", "Limit must be between 1 and 100")]
    [InlineData("limit=ten", "limit", "Limit must be between 1 and 100")]
    [InlineData("limit=", "limit", "Limit must not be empty")]
    [InlineData("limit=1&limit=2", "limit", "Limit is given more than once")]
    [InlineData("offset=-1", "offset", "Offset must be an integer of at least 0")]
    [InlineData("from=yesterday", "from", "From must be an ISO 8601 date")]
    [InlineData("surname=x", "surname", "surname is not a parameter of this operation")]
    public async Task Unusable_parameters_are_refused(string query, string field, string text) =>
        (await Get("/clients?" + query)).Is(400, $$"""
            {
              "error": { "code": "VALIDATION_ERROR", "message": "Invalid request parameters", "details": { "{{field}}": "{{text}}" } },
              "message": "Request validation failed"
            }
            """);

    [Theory]
    [InlineData("name=LIENT%202", "Client 2")]
    [InlineData("rfc=ABC010101001", "Client 1")]
    [InlineData("email=c2@example.com", "Client 2")]
    [InlineData("email=example.com", "")]
    [InlineData("to=2001-01-01", "")]
    [InlineData("from=2001-01-01&rfc=ABC010101002", "Client 2")]
    public async Task Clients_are_filtered(string query, string expected)
    {
        await CreateClients(2);
        Assert.Equal(expected, string.Join(", ", (await Get("/clients?" + query)).Each("name")));
    }

    [Fact]
    public async Task Partial_match_folds_case_beyond_ascii()
    {
        await Created("/clients", """{ "name": "Ñandú", "rfc": "ABC010101001" }""");
        Assert.Single((await Get("/clients?name=" + Uri.EscapeDataString("ÑANDÚ"))).Items);
    }

    private async Task CreateClients(int count)
    {
        for (var i = 1; i <= count; i++)
            await Created("/clients", $$"""{ "name": "Client {{i}}", "rfc": "ABC010101{{i:000}}", "email": "c{{i}}@example.com" }""");
    }
}
