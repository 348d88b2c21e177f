using WireTests.ShiftsApi;

namespace WireTests.Times;

public sealed class ShiftsTests
{
    private static readonly DateTimeOffset s_at = new(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(2));

    [Fact]
    public async Task Each_format_is_its_type()
    {
        const string Json = """
            {"starts":"08:30:00","lasts":"P1M","span":"1.02:03:04","home":"https://example.com/a%20b?c=%2F","day":"2026-03-29","at":"2026-03-29T02:30:00.000+02:00"}
            """;
        await using var api = new Api(WireReply.Json(Json));

        var shift = await Client(api).AddShiftAsync(
            new Shift
            {
                Starts = new TimeOnly(8, 30),
                Lasts = new IsoDuration(1, TimeSpan.Zero),
                Span = new TimeSpan(1, 2, 3, 4),
                Home = "https://example.com/a%20b?c=%2F",
                Day = new DateOnly(2026, 3, 29),
                At = s_at,
            },
            new() { From = s_at, Day = new DateOnly(2026, 3, 29) });

        Assert.Equal(Json.Trim(), api.Request.Body);
        Assert.Equal("/shifts?from=2026-03-29T02%3A30%3A00.000%2B02%3A00&day=2026-03-29", api.Request.Target);
        Assert.Equal(new TimeOnly(8, 30), shift.Starts);
        Assert.Equal(new IsoDuration(1, TimeSpan.Zero), shift.Lasts);
        Assert.Equal(new TimeSpan(1, 2, 3, 4), shift.Span);
        Assert.Equal(s_at, shift.At);
    }

    [Theory]
    [InlineData("PT8H30M", 0, 8.5)]
    [InlineData("P1Y6M", 18, 0)]
    [InlineData("P1Y2M10DT2H", 14, 242)]
    [InlineData("-P1MT1H", -1, -1)]
    public async Task A_duration_keeps_its_months(string text, int months, double hours)
    {
        await using var api = new Api(WireReply.Json($$"""{"lasts":"{{text}}"}"""));

        var shift = await Client(api).AddShiftAsync(new Shift { Lasts = new IsoDuration(months, TimeSpan.FromHours(hours)) });

        Assert.Equal($$"""{"lasts":"{{text}}"}""", api.Request.Body);
        Assert.Equal(new IsoDuration(months, TimeSpan.FromHours(hours)), shift.Lasts);
    }

    [Fact]
    public async Task A_time_span_is_a_duration()
    {
        await using var api = new Api(WireReply.Json("{}"));

        await Client(api).AddShiftAsync(new Shift { Lasts = TimeSpan.FromMinutes(90), Span = TimeSpan.FromSeconds(-0.5) });

        Assert.Equal("""{"lasts":"PT1H30M","span":"-00:00:00.5000000"}""", api.Request.Body);
    }

    private static ShiftsClient Client(Api api) => new(api.Anonymous, api.Options<ShiftsClientOptions>());
}
