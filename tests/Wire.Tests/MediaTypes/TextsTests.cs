using WireTests.TextsApi;

namespace WireTests.MediaTypes;

public sealed class TextsTests
{
    [Fact]
    public async Task Plain_text_is_the_value_of_its_schema()
    {
        await using var api = new Api(Plain("12"), Plain("on\n"), Plain("true"), Plain("6f9619ff-8b86-d011-b42d-00c04fc964ff"));
        var client = Client(api);

        Assert.Equal(12L, await client.CountAsync());
        Assert.Equal(State.On, await client.StateAsync());
        Assert.True(await client.FlagAsync());
        Assert.Equal(new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"), await client.IdAsync());
        Assert.Equal(
            ["text/plain", "text/plain", "text/plain", "text/plain; charset=utf-8"],
            api.Requests.Select(static request => request.Header("Accept")));
    }

    [Fact]
    public async Task Other_text_is_a_string()
    {
        await using var api = new Api(WireReply.Text("\"a\",b", 200, "Content-Type: text/csv"));

        Assert.Equal("\"a\",b", await Client(api).AsCsvAsync());
        Assert.Equal("text/csv", api.Request.Header("Accept"));
    }

    [Theory]
    [InlineData("12")]
    [InlineData("on")]
    [InlineData("false")]
    [InlineData("2026-01-02")]
    public async Task A_value_is_sent_bare(string body)
    {
        await using var api = new Api(WireReply.Empty(204));
        var client = Client(api);

        await (body switch
        {
            "12" => client.SetCountAsync(12),
            "on" => client.SetStateAsync(State.On),
            "false" => client.SetFlagAsync(false),
            _ => client.SetDayAsync(new DateOnly(2026, 1, 2)),
        });

        Assert.Equal("text/plain; charset=utf-8", api.Request.Header("Content-Type"));
        Assert.Equal(body, api.Request.Body);
    }

    [Fact]
    public async Task Optional_values_are_left_out()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).SetFlagAsync();

        Assert.Null(api.Request.Header("Content-Type"));
    }

    [Fact]
    public async Task XML_is_sent_and_read_as_it_is()
    {
        await using var api = new Api(WireReply.Text("<b/>", 201, "Content-Type: application/xml"));

        Assert.Equal("<b/>", await Client(api).SendXmlAsync("<a/>"));
        Assert.Equal("application/xml", api.Request.Header("Content-Type"));
        Assert.Equal("application/xml", api.Request.Header("Accept"));
        Assert.Equal("<a/>", api.Request.Body);
    }

    private static WireReply Plain(string text) => WireReply.Text(text, 200, "Content-Type: text/plain");

    private static TextsClient Client(Api api) => new(api.Anonymous, api.Options<TextsClientOptions>());
}
