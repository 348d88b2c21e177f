using WireTests.WidthsApi;

namespace WireTests.Numbers;

public sealed class WidthsTests
{
    [Fact]
    public async Task Unsigned_integers_are_sent_from_every_place()
    {
        await using var api = new Api(WireReply.Json("{}", 200, "X-Left: 18446744073709551615"));

        var body = new Widths
        {
            U8 = 255,
            U16 = 65535,
            I8 = -128,
            I16 = -32768,
            U32 = uint.MaxValue,
            U64 = ulong.MaxValue,
            Nullable = ulong.MaxValue,
            ByName = new Dictionary<string, ulong> { ["a"] = ulong.MaxValue },
            List = [uint.MaxValue, null],
            Level = Level.Full,
            Flag = ulong.MaxValue,
            Either = ulong.MaxValue,
            Quoted = ulong.MaxValue,
            QuotedList = [1],
            TooWide = -3000000000,
            Exclusive = 4294967295,
            Huge = 100000000000000000000m,
            Open = -1m,
            Fixed = ulong.MaxValue,
            Whole = 9007199254740991,
            Price = 0.10m,
            Money = 0.10m,
        };
        var response = await Client(api).PutAsync(ulong.MaxValue, body, new()
        {
            Above = ulong.MaxValue,
            Below = uint.MaxValue,
            Marks = [0, ulong.MaxValue],
            Levels = [Level.Low, Level.Full],
            Range = new() { From = uint.MaxValue },
            XMark = ulong.MaxValue,
            Seen = uint.MaxValue,
        });

        Assert.Equal(
            "/widths/18446744073709551615?above=18446744073709551615&below=4294967295&marks=0&marks=18446744073709551615"
            + "&levels=1,4294967295&range[from]=4294967295",
            Uri.UnescapeDataString(api.Request.Target));
        Assert.Equal("18446744073709551615", api.Request.Header("X-Mark"));
        Assert.Equal("seen=4294967295", api.Request.Header("Cookie"));
        const string Json = """
            {"u8":255,"u16":65535,"i8":-128,"i16":-32768,"u32":4294967295,"u64":18446744073709551615,"nullable":18446744073709551615,
            "byName":{"a":18446744073709551615},"list":[4294967295,null],"level":4294967295,"flag":18446744073709551615,
            "either":18446744073709551615,"quoted":18446744073709551615,"quotedList":[1],"tooWide":-3000000000,"exclusive":4294967295,
            "huge":100000000000000000000,"open":-1,"fixed":18446744073709551615,"whole":9007199254740991,"price":0.10,"money":0.10}
            """;
        Assert.Equal(Json.ReplaceLineEndings(""), api.Request.Body);
        Assert.NotNull(response);
    }

    [Fact]
    public async Task They_are_read_as_what_they_are()
    {
        const string Json = """
            {"u64":18446744073709551615,"byName":{"a":18446744073709551615},"level":4294967295,"flag":18446744073709551615,
             "either":18446744073709551615,"quoted":"18446744073709551615","quotedList":["-5",5],"money":"0.10","whole":12.0}
            """;
        await using var api = new Api(WireReply.Json(Json, 200, "X-Left: 18446744073709551615"));

        var (value, headers) = await Read(api);

        Assert.Equal(ulong.MaxValue, value.U64);
        Assert.Equal(ulong.MaxValue, value.ByName!["a"]);
        Assert.True(value.Level == Level.Full && value.Level.Value.IsKnown);
        Assert.True(value.Flag!.Value.IsKnown);
        Assert.True(value.Either!.Value.TryGetNumber(out var number) && number == ulong.MaxValue);
        Assert.Equal(ulong.MaxValue, value.Quoted);
        Assert.Equal([-5, 5], value.QuotedList!);
        Assert.Equal(0.10m, value.Money);
        Assert.Equal(12L, value.Whole);
        Assert.Equal(ulong.MaxValue, headers.XLeft);
    }

    [Theory]
    [InlineData("""{"quotedList":["1","2147483648"]}""", "$.quotedList[1]")]
    [InlineData("""{"byName":{"a":1,"b":-1}}""", "$.byName.b")]
    [InlineData("""{"level":4294967296}""", "$.level")]
    [InlineData("""{"quoted":"-1"}""", "$.quoted")]
    public async Task A_value_out_of_range_names_its_property(string json, string path)
    {
        await using var api = new Api(WireReply.Json(json));

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => Read(api));

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_carries_them()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).FormAsync(1, new() { Size = ulong.MaxValue, Level = Level.Full });

        Assert.Equal("size=18446744073709551615&level=4294967295", api.Request.Body);
    }

    private static async Task<(Widths Value, WidthsHeaders Headers)> Read(Api api)
    {
        var response = await Client(api).PutWithResponseAsync(1, new Widths(), new() { Below = 0 });
        return (response.Value, new(response.Headers));
    }

    private static WidthsClient Client(Api api) => new(api.Anonymous, api.Options<WidthsClientOptions>());
}
