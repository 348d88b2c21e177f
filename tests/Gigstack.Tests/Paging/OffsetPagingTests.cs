using GigstackTests.Setup;

namespace GigstackTests.Paging;

public sealed class OffsetPagingTests(June2025Sandbox sandbox) : June2025ApiTest(sandbox)
{
    [Fact]
    public async Task All_items_come_from_as_many_pages_as_it_takes()
    {
        await CreateAsync(7);
        var names = await Api.Clients.ListAsync(new() { Limit = 3 }).Select(client => client.Name).ToListAsync();

        Assert.Equal(["Client 7", "Client 6", "Client 5", "Client 4", "Client 3", "Client 2", "Client 1"], names);
        Assert.Equal(["?limit=3", "?limit=3&offset=3", "?limit=3&offset=6"], Queries);
    }

    [Fact]
    public async Task Without_a_limit_the_offset_grows_by_what_came()
    {
        await CreateAsync(21);
        Assert.Equal(21, await Api.Clients.ListAsync().CountAsync());
        Assert.Equal(["", "?offset=20"], Queries);
    }

    [Fact]
    public async Task An_offset_to_begin_with_is_kept_and_filters_go_along()
    {
        await CreateAsync(6);
        var names = await Api.Clients.ListAsync(new() { Limit = 2, Offset = 1, Name = "client" })
            .Select(client => client.Name)
            .ToListAsync();

        Assert.Equal(["Client 5", "Client 4", "Client 3", "Client 2", "Client 1"], names);
        Assert.Equal(["?limit=2&offset=1&name=client", "?limit=2&offset=3&name=client", "?limit=2&offset=5&name=client"], Queries);
    }

    [Fact]
    public async Task Pages_say_how_many_there_are()
    {
        await CreateAsync(5);
        var pages = await Api.Clients.ListAsync(new() { Limit = 2 }).AsPages().ToListAsync();

        Assert.Equal([2, 2, 1], pages.Select(page => page.Items.Count));
        Assert.Equal([true, true, false], pages.Select(page => page.HasMore!.Value));
        Assert.All(pages, page => Assert.Equal((5L, null), (page.TotalResults, page.Next)));
    }

    [Fact]
    public async Task A_full_last_page_is_not_followed_by_another_request()
    {
        await CreateAsync(4);
        Assert.Equal(4, await Api.Clients.ListAsync(new() { Limit = 2 }).CountAsync());
        Assert.Equal(["?limit=2", "?limit=2&offset=2"], Queries);
    }

    private IReadOnlyList<string> Queries => [.. Sent.Where(request => request.Method == "GET").Select(request => request.Uri.Query)];

    private async Task CreateAsync(int count)
    {
        for (var i = 1; i <= count; i++)
            await Api.Clients.CreateAsync(new() { Name = $"Client {i}", Rfc = $"ABC010101{i:000}" });
    }
}
