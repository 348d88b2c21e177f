using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Setup;

namespace GigstackTests.Paging;

public sealed class CursorPagingTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact]
    public async Task All_items_come_from_as_many_pages_as_it_takes()
    {
        await CreateAsync(7);
        var names = await Api.Clients.ListAsync(new() { Limit = 3, Sort = OrderDirection.Ascending })
            .Select(client => client.Name)
            .ToListAsync();

        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], names);
        Assert.Equal(3, Queries.Count);
        Assert.Equal("?limit=3&sort=asc", Queries[0]);
        Assert.All(Queries.Skip(1), query => Assert.Matches("^\\?limit=3&sort=asc&next=[^&]+$", query));
        Assert.NotEqual(Queries[1], Queries[2]);
    }

    [Fact]
    public async Task Pages_say_how_many_there_are_and_where_the_next_begins()
    {
        await CreateAsync(5);
        var pages = await Api.Clients.ListAsync(new() { Limit = 2 }).AsPages().ToListAsync();

        Assert.Equal([2, 2, 1], pages.Select(page => page.Items.Count));
        Assert.Equal([true, true, false], pages.Select(page => page.HasMore!.Value));
        Assert.All(pages, page => Assert.Equal((5L, 200), (page.TotalResults, (int)page.Response.StatusCode)));
        Assert.Null(pages[^1].Next);
        Assert.EndsWith("&next=" + Uri.EscapeDataString(pages[1].Next!), Queries[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_that_was_kept_goes_on_where_it_was()
    {
        await CreateAsync(5);
        var first = await Api.Clients.ListAsync(new() { Limit = 2 }).AsPages().FirstAsync();
        var rest = await Api.Clients.ListAsync(new() { Limit = 2, Next = first.Next }).Select(client => client.Name).ToListAsync();
        Assert.Equal(["3", "2", "1"], rest);
    }

    [Fact]
    public async Task Pages_are_asked_for_only_when_they_are_needed()
    {
        await CreateAsync(5);
        var list = Api.Clients.ListAsync(new() { Limit = 2 });
        Assert.Empty(Queries);
        await foreach (var client in list)
        {
            if (client.Name == "4")
                break;
        }

        Assert.Single(Queries);
    }

    [Fact]
    public async Task A_list_that_is_read_twice_starts_anew()
    {
        await CreateAsync(3);
        var list = Api.Clients.ListAsync(new() { Limit = 2 });
        Assert.Equal(await list.Select(client => client.Id).ToListAsync(), await list.Select(client => client.Id).ToListAsync());
        Assert.Equal(4, Queries.Count);
    }

    [Fact]
    public async Task An_empty_list_is_one_empty_page()
    {
        var page = Assert.Single(await Api.Services.ListAsync().AsPages().ToListAsync());
        Assert.Empty(page.Items);
        Assert.Equal((0L, false), (page.TotalResults, page.HasMore));
    }

    [Fact]
    public async Task A_cursor_that_is_none_is_refused_when_the_list_is_read()
    {
        var list = Api.Clients.ListAsync(new() { Next = "garbage!" });
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => list.ToListAsync().AsTask());
        Assert.Equal((400, "validation_failed"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact]
    public async Task Invoices_are_paged_like_clients()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        for (var i = 1; i <= 5; i++)
            await Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(client.Id) with { IdempotencyKey = $"k{i}" });
        var folios = await Api.Invoices.Income.ListAsync(new() { Limit = 2, ClientId = client.Id })
            .Select(invoice => invoice.FolioNumber)
            .ToListAsync();
        Assert.Equal([5L, 4L, 3L, 2L, 1L], folios);
        Assert.All(Queries, query => Assert.StartsWith($"?limit=2&client_id={client.Id}", query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_metadata_filter_finds_every_match_by_page_number()
    {
        await CreateAsync(5, """{ "plan": "gold" }""");
        List<string?> names = [];
        for (var number = 1; number <= 3; number++)
        {
            var list = Api.Clients.ListAsync(
                new() { Limit = 2, Page = number, Metadata = new Dictionary<string, string> { ["metadata.plan"] = "gold" } });
            var page = await list.AsPages().FirstAsync();
            Assert.Equal(number < 3, page.HasMore);
            names.AddRange(page.Items.Select(client => client.Name));
        }

        Assert.Equal(["5", "4", "3", "2", "1"], names);
        Assert.Equal("?limit=2&metadata.plan=gold&page=3", Queries[^1]);
    }

    [Fact]
    public async Task A_metadata_filter_is_read_to_its_end()
    {
        await CreateAsync(5, """{ "plan": "gold" }""");
        var list = Api.Clients.ListAsync(new() { Limit = 2, Metadata = new Dictionary<string, string> { ["metadata.plan"] = "gold" } });
        Assert.Equal(5, await list.CountAsync());
    }

    private IReadOnlyList<string> Queries => [.. Sent.Where(request => request.Method == "GET").Select(request => request.Uri.Query)];

    private async Task CreateAsync(int count, string? metadata = null)
    {
        for (var i = 1; i <= count; i++)
        {
            await Api.Clients.CreateAsync(
                new() { Name = $"{i}", Metadata = metadata is null ? null : Json.GigstackJsonText.Members(metadata) });
        }
    }
}
