using WireTests.DatesApi;

namespace WireTests.Times;

public sealed class DatesTests
{
    private const string Imf = "Sun, 06 Nov 1994 08:49:37 GMT";

    private static readonly DateTimeOffset s_at = new(1994, 11, 6, 8, 49, 37, TimeSpan.Zero);

    [Fact]
    public async Task Parameters_are_written_in_their_format_and_dates_of_http_as_http_writes_them()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).DatesAsync(new()
        {
            IfModifiedSince = s_at.ToOffset(TimeSpan.FromHours(-6)),
            IfUnmodifiedSince = s_at,
            XSince = s_at,
            At = s_at,
            Stamp = 5,
            Since = s_at,
            From = s_at.AddTicks(1),
            Key = [0xfb, 0xff, 0xbf, 1],
            Span = TimeSpan.FromHours(36),
            XKey = [0xfb, 0xff, 0xbf, 1],
        });

        Assert.Equal(Imf, api.Request.Header("If-Modified-Since"));
        Assert.Equal(Imf, api.Request.Header("If-Unmodified-Since"));
        Assert.Equal("1994-11-06T08:49:37.000Z", api.Request.Header("X-Since"));
        Assert.Equal("-_-_AQ", api.Request.Header("X-Key"));
        Assert.Equal(
            "/dates?at=784111777&stamp=5&since=Sun, 06 Nov 1994 08:49:37 GMT&from=1994-11-06T08:49:37.0000001Z&key=-_-_AQ&span=1.12:00:00",
            Uri.UnescapeDataString(api.Request.Target));
    }

    [Theory]
    [InlineData(Imf)]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT")]
    [InlineData("Sun Nov  6 08:49:37 1994")]
    [InlineData("1994-11-06T08:49:37Z")]
    public async Task Dates_of_http_are_read_in_their_obsolete_forms_too(string text)
    {
        await using var api = new Api(WireReply.Empty(204, "Last-Modified: " + text, "Expires: " + text));

        var headers = new DatesHeaders((await Client(api).DatesWithResponseAsync()).Headers);

        Assert.Equal(s_at, headers.LastModified);
        Assert.Equal(s_at, headers.Expires);
    }

    [Fact]
    public async Task A_body_has_each_in_its_format()
    {
        const string Json = """
            {"modified":"Sun, 06 Nov 1994 08:49:37 GMT","seconds":784111777,"milliseconds":784111777000,"at":"1994-11-06T08:49:37.120Z","key":"-_-_AQ","lasts":"P1YT1H","span":"1.12:00:00","either":"Sun, 06 Nov 1994 08:49:37 GMT","byDay":{"mon":"P2M"}}
            """;
        await using var api = new Api(WireReply.Json(Json));

        var read = await Client(api).PutAsync(new Moments
        {
            Modified = s_at,
            Seconds = s_at,
            Milliseconds = s_at,
            At = s_at.AddMilliseconds(120),
            Key = [0xfb, 0xff, 0xbf, 1],
            Lasts = new IsoDuration(12, TimeSpan.FromHours(1)),
            Span = TimeSpan.FromHours(36),
            Either = Moments.EitherChoice.FromHttpDate(s_at),
            ByDay = new Dictionary<string, IsoDuration> { ["mon"] = new(2, default) },
        });

        Assert.Equal(Json.Trim(), api.Request.Body);
        Assert.Equal(s_at, read.Modified);
        Assert.Equal(s_at, read.Seconds);
        Assert.Equal(s_at, read.Milliseconds);
        Assert.Equal(s_at.AddMilliseconds(120), read.At);
        Assert.Equal([0xfb, 0xff, 0xbf, 1], read.Key);
        Assert.Equal(new IsoDuration(12, TimeSpan.FromHours(1)), read.Lasts.Value);
        Assert.Equal(TimeSpan.FromHours(36), read.Span.Value);
        Assert.True(read.Either!.Value.TryGetHttpDate(out var date) && date == s_at);
        Assert.Equal(2, read.ByDay!["mon"].Months);
    }

    [Theory]
    [InlineData("-_-_AQ==")]
    [InlineData("+/+/AQ")]
    public async Task Padding_and_the_other_alphabet_are_read(string text)
    {
        await using var api = new Api(WireReply.Json($$"""{"key":"{{text}}"}"""));

        Assert.Equal([0xfb, 0xff, 0xbf, 1], (await Client(api).PutAsync(new Moments())).Key);
    }

    private static DatesClient Client(Api api) => new(api.Anonymous, api.Options<DatesClientOptions>());
}
