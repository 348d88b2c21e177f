using System.Diagnostics.Metrics;
using WireTests.OrdersApi;

namespace WireTests.Departures;

/// <summary>What <see cref="ApiClientOptions.OnUnexpected"/> says.</summary>
public sealed class UnexpectedTests
{
    [Theory]
    [InlineData("""{"state":"lost"}""", "UnknownEnumValue $.state")]
    [InlineData("""{"priority":9}""", "UnknownEnumValue $.priority")]
    [InlineData("""{"lines":[{"state":"sent"},{"state":"x"},{"state":"y"}]}""", "UnknownEnumValue $.lines[*].state")]
    [InlineData("""{"new":{"state":1}}""", "UnknownProperty $.new")]
    [InlineData("""{"a\nb'c":1}""", "UnknownProperty $['a?b?c']")]
    [InlineData("""{"buyers":{"secret":{"name":"n","x":1},"other":{"name":"n","x":1}}}""", "UnknownProperty $.buyers.*.x")]
    [InlineData("""{"channel":{"street":"s","x":1}}""", "UnknownProperty $.channel.x")]
    [InlineData("""{"channel":[1]}""", "UnknownUnionCase $.channel")]
    [InlineData("""{"count":null}""", "Null $.count")]
    [InlineData("""{"remark":null}""", "")]
    [InlineData("""{"tags":["a",null]}""", "Null $.tags[*]")]
    [InlineData("""{"labels":{"secret":null}}""", "Null $.labels.*")]
    [InlineData("""{"count":""}""", "ReadLeniently $.count")]
    [InlineData("""{"placed":1767225600}""", "ReadLeniently $.placed")]
    [InlineData("""{"placed":"2026-01-01T00:00:00"}""", "ReadLeniently $.placed")]
    [InlineData("""{"placed":"2026-01-01T00:00:00.123456789Z"}""", "ReadLeniently $.placed")]
    [InlineData("""{"placed":"2026-01-01T00:00:00.1234567-06:00"}""", "")]
    [InlineData("""{"placed":"2026-01-01T00:00:00Z"}""", "")]
    [InlineData("""{"changed":"2026-01-01T00:00:00Z"}""", "ReadLeniently $.changed")]
    [InlineData("""{"state":"open","note":"","mood":"","labels":{"x":"y"}}""", "")]
    public async Task Each_departure_is_told_with_its_path(string properties, string told)
    {
        Assert.Equal(told, string.Join(", ", await Told(WireReply.Json($$"""{"id":"1","total":2,{{properties[1..]}}"""))));
    }

    [Fact]
    public async Task A_missing_property_is_told_although_the_call_fails()
    {
        Assert.Equal(["MissingRequired $.total"], await Told(WireReply.Json("""{"id":"1"}""")));
        Assert.Equal(["Null $.id"], await Told(WireReply.Json("""{"id":null,"total":1}""")));
        Assert.Equal(["MissingRequired $.title"], await Told(WireReply.Json("""{"code":1}""", 404)));
    }

    [Fact]
    public async Task Statuses_and_media_types_that_are_not_in_the_document_are_told()
    {
        Assert.Equal(["UndocumentedStatus $"], await Told(WireReply.Json("""{"id":"1","total":2}""", 202)));
        Assert.Equal(["UndocumentedStatus $"], await Told(WireReply.Json("{}", 500)));
        Assert.Equal(["UndocumentedMediaType $"], await Told(WireReply.Text("""{"id":"1","total":2}""", 200, "Content-Type: text/html")));
        Assert.Empty(await Told(WireReply.Json("""{"title":"t"}""", 404)));
    }

    [Fact]
    public async Task Names_are_cut()
    {
        var told = Assert.Single(await Told(WireReply.Json($$"""{"id":"1","total":2,"{{new string('n', 5000)}}":1}""")));

        Assert.True(told.Length < 150);
    }

    [Fact]
    public async Task Each_path_and_kind_is_told_once_an_hour_with_operation_and_status()
    {
        var clock = new Clock();
        var told = new List<UnexpectedAnswer>();
        var moved = """{"id":"1","total":2,"state":"lost"}""";
        await using var api = new Api(WireReply.Json(moved), WireReply.Json(moved), WireReply.Json(moved));
        var options = api.Options<OrdersClientOptions>();
        options.OnUnexpected = told.Add;
        options.TimeProvider = clock;
        var client = new OrdersClient(api.Anonymous, options);

        await client.GetOrderAsync("1");
        await client.GetOrderAsync("2");
        Assert.Single(told);
        clock.Now += TimeSpan.FromMinutes(61);
        await client.GetOrderAsync("1");

        Assert.Equal(2, told.Count);
        Assert.Equal(
            new UnexpectedAnswer { Kind = UnexpectedKind.UnknownEnumValue, Operation = "GET /orders/{id}", JsonPath = "$.state", StatusCode = System.Net.HttpStatusCode.OK },
            told[0]);
    }

    [Fact]
    public async Task What_the_listener_throws_does_not_fail_the_call()
    {
        await using var api = new Api(WireReply.Json("""{"id":"1","total":2,"state":"lost"}"""));
        var options = api.Options<OrdersClientOptions>();
        options.OnUnexpected = static _ => throw new InvalidOperationException();

        Assert.Equal("lost", (await new OrdersClient(api.Anonymous, options).GetOrderAsync("1")).State?.Value);
    }

    [Fact]
    public async Task Departures_are_counted_for_telemetry()
    {
        var counted = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "WireTests.OrdersApi")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var names = tags.ToArray().Select(static tag => tag.Value).ToList();
            if (names.Contains("/orders/{id}") && names.Contains("UnknownUnionCase"))
                counted.Add($"{instrument.Name} {value} {string.Join(' ', names)}");
        });
        listener.Start();
        await using var api = new Api(WireReply.Json("""{"id":"1","total":2,"channel":"x"}"""));

        await new OrdersClient(api.Anonymous, api.Options<OrdersClientOptions>()).GetOrderAsync("1");

        Assert.Contains("gigstack.client.unexpected_answers 1 GET /orders/{id} UnknownUnionCase", counted);
    }

    private static async Task<List<string>> Told(WireReply reply)
    {
        var told = new List<string>();
        await using var api = new Api(reply);
        var options = api.Options<OrdersClientOptions>();
        options.OnUnexpected = answer => told.Add($"{answer.Kind} {answer.JsonPath}");
        try
        {
            await new OrdersClient(api.Anonymous, options).GetOrderAsync("1");
        }
        catch (ApiException)
        {
        }

        return told;
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; } = TimeSpan.FromHours(5);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
