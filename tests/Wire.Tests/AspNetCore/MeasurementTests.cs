using System.Text.Json;
using WireTests.WorkshopApi;

namespace WireTests.AspNetCore;

/// <summary>Values of every type of .NET, in bodies, queries, headers and paths.</summary>
public sealed class MeasurementTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly Measurement s_measurement = new()
    {
        Tiny = -128,
        Octet = 255,
        Small = -32768,
        Port = 65535,
        Count = -5,
        Size = uint.MaxValue,
        Total = long.MinValue,
        Huge = ulong.MaxValue,
        Price = 0.10m,
        Ratio = 1e-7,
        Scale = 1.5f,
        Letter = "é",
        On = true,
        Name = "Ñandú 😀",
        Nick = null,
        At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(-6)),
        Local = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Day = new DateOnly(2026, 1, 2),
        Hour = new TimeOnly(8, 30),
        Span = TimeSpan.FromHours(30),
        Id = Guid.Parse("0ffb9d3c-7a1c-4d5a-9c53-37a1f0e7a001"),
        Unit = Unit.LightYear,
        MaybeUnit = null,
        Access = "Read, Write",
        Place = new Place { Name = "p", Unit = Unit.Metre },
        Places = [new Place { Name = "q", Unit = Unit.Kilogram }],
        Counts = new Dictionary<string, int> { ["a"] = 1 },
        Bytes = [1, 2, 255],
        Matrix = [[1], [2, 3], []],
        Any = JsonSerializer.SerializeToElement(new { a = 1 }),
        Json = JsonSerializer.SerializeToElement(new[] { 1, 2 }),
        Ranged = 7,
    };

    private readonly MeasurementsClient _measurements = app.Client.Measurements;

    [Fact]
    public async Task Every_value_comes_back_as_it_was_sent()
    {
        var back = await _measurements.EchoAsync(s_measurement);

        Assert.Equal((s_measurement.Tiny, s_measurement.Octet, s_measurement.Small, s_measurement.Port), (back.Tiny, back.Octet, back.Small, back.Port));
        Assert.Equal((s_measurement.Count, s_measurement.Size, s_measurement.Total, s_measurement.Huge), (back.Count, back.Size, back.Total, back.Huge));
        Assert.Equal((s_measurement.Price, s_measurement.Ratio, s_measurement.Scale), (back.Price, back.Ratio, back.Scale));
        Assert.Equal((s_measurement.Letter, s_measurement.On, s_measurement.Name, s_measurement.Nick), (back.Letter, back.On, back.Name, back.Nick));
        Assert.Equal((s_measurement.At, s_measurement.Local, s_measurement.Day), (back.At, back.Local, back.Day));
        Assert.Equal((s_measurement.Hour, s_measurement.Span, s_measurement.Id), (back.Hour, back.Span, back.Id));
        Assert.Equal((s_measurement.Unit, s_measurement.MaybeUnit, s_measurement.Access), (back.Unit, back.MaybeUnit, back.Access));
        Assert.Equal(s_measurement.Place.Value, back.Place.Value);
        Assert.Equal(s_measurement.Places, back.Places);
        Assert.Equal(s_measurement.Counts, back.Counts);
        Assert.Equal(s_measurement.Bytes, back.Bytes);
        Assert.Equal(s_measurement.Matrix, back.Matrix);
        Assert.Equal("""{"a":1}""", back.Any!.Value.GetRawText());
        Assert.Equal("[1,2]", back.Json!.Value.GetRawText());
        Assert.Equal(s_measurement.Ranged, back.Ranged);
        Assert.Null(back.AdditionalProperties);
    }

    [Fact]
    public async Task Nulls_in_maps_and_lists_are_kept()
    {
        var sent = JsonSerializer.Deserialize<Measurement>(
            """{"countsOrNull":{"a":1,"b":null},"placesOrNull":{"b":{"name":"x","unit":"Metre"}},"namesOrNull":["a",null],"json":1}""")!;
        var withNull = JsonSerializer.Deserialize<Measurement>("""{"placesOrNull":{"a":null},"json":1}""")!;

        var back = await _measurements.EchoAsync(sent);

        Assert.Null(back.CountsOrNull!["b"]);
        Assert.Equal("x", Assert.Single(back.PlacesOrNull!).Value.Name);

        // The document says that these are not null: a key is kept, but not sent.
        Assert.Null(Assert.Single(withNull.PlacesOrNull!).Value);
        await Assert.ThrowsAsync<ArgumentException>(() => _measurements.EchoAsync(withNull));
        Assert.Equal(["a"], back.NamesOrNull!);
    }

    [Fact]
    public async Task Map_and_number_are_bodies()
    {
        var map = await _measurements.EchoMapAsync(new Dictionary<string, Measurement> { ["one"] = new() { Count = 3, Json = JsonSerializer.SerializeToElement(1) } });

        Assert.Equal(3, map["one"].Count);
        Assert.Equal(ulong.MaxValue, await _measurements.EchoNumberAsync(ulong.MaxValue));
    }

    [Fact]
    public async Task Text_is_text() => Assert.Equal("plain text", await _measurements.PlainTextAsync());

    [Fact]
    public async Task Parameters_are_read_as_they_were_given()
    {
        var query = await _measurements.QueryAsync(new()
        {
            Unit = Unit.Kilogram,
            Units = [Unit.Metre, Unit.LightYear],
            Ids = [1, -2],
            Sizes = [uint.MaxValue],
            Huge = ulong.MaxValue,
            Day = new DateOnly(2026, 1, 2),
            Hour = new TimeOnly(8, 30),
            Span = TimeSpan.FromHours(30),
            Price = 1.5m,
            Id = Guid.Parse("0ffb9d3c-7a1c-4d5a-9c53-37a1f0e7a001"),
            On = true,
            At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
            Text = "a&b=c d+e/ñ",
        });

        Assert.Equal(
            "Kilogram|Metre+LightYear|1+-2|4294967295|18446744073709551615|2026-01-02|08:30:00.0000000|1.06:00:00|1.5"
            + "|0ffb9d3c-7a1c-4d5a-9c53-37a1f0e7a001|True|2026-01-02T03:04:05.0000000+02:00|a&b=c d+e/ñ",
            query);
        Assert.Equal("abc 3", await _measurements.HeadersAsync(new() { XTrace = "abc", XLevel = 3 }));
        Assert.Equal("2026-01-02 LightYear 7", await _measurements.PathAsync(new DateOnly(2026, 1, 2), Unit.LightYear, 7));

        // The document does not say that this parameter takes several segments.
        Assert.Equal("a%2Fb", await _measurements.CatchAllAsync("a/b"));
    }
}
