using System.Text.Json;
using WireTests.UnionParametersApi;

namespace WireTests.Parameters;

public sealed class UnionParametersTests
{
    private static readonly Names s_two = Names.FromItems(["a,b", "c"]);
    private static readonly DateOnly s_day = new(2026, 1, 31);

    [Fact]
    public Task A_string_is_a_string() => Query("?one=a%20b&joined=x&piped=p&any=7", new()
    {
        One = "a b",
        Joined = "x",
        Piped = "p",
        Any = JsonDocument.Parse("7").RootElement,
    });

    [Fact]
    public Task A_list_is_a_list() => Query(
        "?one=a%2Cb&one=c&joined=1,2&piped=a%2Cb%7Cc&any=1&any=x",
        new()
        {
            One = Names.FromItems(["a,b", "c"]),
            Joined = QueryJoined.FromItems([1, 2]),
            Piped = s_two,
            Any = JsonDocument.Parse("""[1,"x"]""").RootElement,
        });

    [Fact]
    public Task An_object_is_an_object() => Query(
        "?from=1&to=2&flat=day,2026-01-31,zone,CST&created%5Bfrom%5D=1&a=1&b=true",
        new()
        {
            Maybe = new Span { From = 1, To = 2 },
            Flat = new Exact { Day = s_day, Zone = "CST" },
            Created = new Span { From = 1 },
            Any = JsonDocument.Parse("""{"a":1,"b":true,"c":null}""").RootElement,
        });

    [Fact]
    public Task A_scalar_of_a_deep_object_is_under_its_own_name() => Query("?created=1700000000", new() { Created = 1700000000 });

    [Fact]
    public Task Items_are_as_in_JSON() => Query("?times=2026-01-31&times=5", new() { Times = [s_day, 5L] });

    [Fact]
    public async Task A_path_a_header_and_a_cookie_have_their_styles()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).PathAsync(s_two, new Exact { Day = s_day, Zone = "CST" }, new()
        {
            XNames = s_two,
            XRange = new Span { From = 1, To = 2 },
            Names = Names.FromItems(["a", "b"]),
        });

        Assert.Equal("/path/a%2Cb,c/;day=2026-01-31;zone=CST", api.Request.Target);
        Assert.Equal("a,b,c", api.Request.Header("X-Names"));
        Assert.Equal("from=1,to=2", api.Request.Header("X-Range"));
        Assert.Equal("names=a,b", api.Request.Header("Cookie"));
    }

    [Fact]
    public async Task A_form_has_fields_or_JSON()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).FormAsync(new()
        {
            Names = Names.FromItems(["a b", "c"]),
            Range = new Span { From = 1 },
            Deep = new Exact { Day = s_day },
            Spread = new Exact { Day = s_day, Zone = "CST" },
            Spaced = ["x", "y"],
        });

        Assert.Equal(
            "names=a+b&names=c&range=%7B%22from%22%3A1%7D&deep%5Bday%5D=2026-01-31&day=2026-01-31&zone=CST&spaced=x+y",
            api.Request.Body);
    }

    [Fact]
    public async Task A_part_is_text_or_JSON()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).PartsAsync(new() { Names = Names.FromItems(["a", "b"]), Range = new Span { From = 1 } });

        Assert.Equal(
            """
            name="names"

            a
            name="names"

            b
            name="range"
            Content-Type: application/json

            {"from":1}

            """,
            api.Request.Parts());
    }

    private static async Task Query(string expected, QueryParameters parameters)
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).QueryAsync(parameters);

        Assert.Equal("/query" + expected, api.Request.Target);
    }

    private static UnionParametersClient Client(Api api) => new(api.Anonymous, api.Options<UnionParametersClientOptions>());
}
