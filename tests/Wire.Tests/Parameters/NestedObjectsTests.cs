using WireTests.NestedObjectsApi;

namespace WireTests.Parameters;

public sealed class NestedObjectsTests
{
    private static readonly Days s_range = new() { From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 1, 31) };
    private static readonly Filter s_filter = new() { Ids = [1, 2], Range = s_range, Name = "a b" };
    private static readonly Listed s_listed = new() { Ids = [1, 2], Name = "x" };

    [Fact]
    public Task A_deep_object_has_everything_in_brackets() => Deep(
        "filter[ids][0]=1&filter[ids][1]=2&filter[range][from]=2026-01-01&filter[range][to]=2026-01-31&filter[name]=a b",
        new() { Filter = s_filter });

    [Fact]
    public Task A_list_can_have_brackets_without_an_index() => Deep(
        "bracketed[ids][]=1&bracketed[ids][]=2&bracketed[name]=x",
        new() { Bracketed = new Filter { Ids = [1, 2], Name = "x" } });

    [Fact]
    public Task A_list_can_have_no_brackets() => Deep(
        "repeated[ids]=1&repeated[ids]=2",
        new() { Repeated = new Filter { Ids = [1, 2] } });

    [Fact]
    public Task A_name_with_brackets_gets_no_others() => Deep("tags[]=a&tags[]=b", new() { Tags = ["a", "b"] });

    [Fact]
    public Task A_map_and_a_list_of_objects_are_deep() => Deep(
        "map[a][0]=1&map[a][1]=2&rows[0][from]=2026-01-01&rows[1][to]=2026-01-31",
        new()
        {
            Map = new Dictionary<string, IReadOnlyList<long>> { ["a"] = [1, 2] },
            Rows = [new Days { From = s_range.From }, new Days { To = s_range.To }],
        });

    [Fact]
    public async Task A_list_is_repeated_where_members_are_sent_one_by_one()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).SpreadAsync(new() { Filter = s_filter, XFilter = s_listed, FilterCookie = s_listed });

        Assert.Equal(
            "/spread?ids=1&ids=2&range={\"from\":\"2026-01-01\",\"to\":\"2026-01-31\"}&name=a b",
            Uri.UnescapeDataString(api.Request.Target));
        Assert.Equal("ids=1,ids=2,name=x", api.Request.Header("X-Filter"));
        Assert.Equal("ids=1; ids=2; name=x", api.Request.Header("Cookie"));
    }

    [Fact]
    public async Task What_a_style_cannot_express_is_JSON()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).JoinedAsync(new() { Filter = s_listed, Spaced = s_range, Piped = s_range });

        Assert.Equal(
            "/joined?filter=ids,%5B1%2C2%5D,name,x&spaced=from%202026-01-01%20to%202026-01-31&piped=from%7C2026-01-01%7Cto%7C2026-01-31",
            api.Request.Target);
    }

    [Fact]
    public async Task A_path_repeats_a_list()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).PathAsync(s_listed, s_listed, s_listed);

        Assert.Equal("/path/ids=1,ids=2,name=x/.ids=1.ids=2.name=x/;ids=1;ids=2;name=x", api.Request.Target);
    }

    private static async Task Deep(string expected, DeepParameters parameters)
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).DeepAsync(parameters);

        Assert.Equal("/deep?" + expected, Uri.UnescapeDataString(api.Request.Target));
    }

    private static NestedObjectsClient Client(Api api) => new(api.Anonymous, api.Options<NestedObjectsClientOptions>());
}
