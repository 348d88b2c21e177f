using System.Text;
using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

/// <summary>Times of day and durations: what fits is read and written as the same value, what does not is refused.</summary>
public class JsonClockTests
{
    [Theory]
    [InlineData("10:00:00", "10:00:00")]
    [InlineData("00:00:00", "00:00:00")]
    [InlineData("23:59:59.9999999", "23:59:59.9999999")]
    [InlineData("10:00:00.5", "10:00:00.5")]
    [InlineData("10:00:00.120", "10:00:00.12")]
    [InlineData("10:00:00.1230000000", "10:00:00.123")]
    [InlineData("10:00:00,5", "10:00:00.5")]
    [InlineData("10:00", "10:00:00")]
    [InlineData("10:00:00Z", "10:00:00")]
    [InlineData("10:00:00z", "10:00:00")]
    [InlineData("10:00:00+00:00", "10:00:00")]
    [InlineData("10:00:00-00:00", "10:00:00")]
    [InlineData("10\\u003a00:00", "10:00:00")]
    public void Time_of_day_keeps_its_value(string json, string written)
    {
        var value = JsonText.Read($"\"{json}\"", JsonCodecs.Time);

        Assert.Equal($"\"{written}\"", JsonText.WriteString(value, JsonCodecs.Time));
        Assert.Equal(written, WireFormat.Time(value));
        Assert.Equal(value, JsonText.Read($"\"{written}\"", JsonCodecs.Time));
        Assert.Equal(json == written || json.Contains("\\u", StringComparison.Ordinal), JsonPeek.IsExactTime(On($"\"{json}\"")));
        Assert.True(IsTime($"\"{json}\""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("24:00:00")]
    [InlineData("10:60:00")]
    [InlineData("10:00:60")]
    [InlineData("23:59:60")]
    [InlineData("23:59:60Z")]
    [InlineData("10:00:00+02:00")]
    [InlineData("10:00:00-06:00")]
    [InlineData("10:00:00.12345678")]
    [InlineData("10:00:00.1234567000001")]
    [InlineData("10:00:00 ")]
    [InlineData("T10:00:00")]
    [InlineData("10:00:00.")]
    [InlineData("10 am")]
    public void What_a_time_of_day_would_lose_is_refused(string text)
    {
        var exception = Assert.Throws<JsonReadException>(() => JsonText.Read($"\"{text}\"", JsonCodecs.Time));

        Assert.Contains("not a time of day", exception.Message, StringComparison.Ordinal);
        Assert.False(IsTime($"\"{text}\""));
        Assert.False(HeaderParsers.Time(text, out _));
    }

    [Theory]
    [InlineData("PT0S", "PT0S", 0)]
    [InlineData("P0D", "PT0S", 0)]
    [InlineData("PT1S", "PT1S", 1)]
    [InlineData("PT15M", "PT15M", 900)]
    [InlineData("PT90M", "PT1H30M", 5400)]
    [InlineData("PT36H", "P1DT12H", 129_600)]
    [InlineData("P1DT12H", "P1DT12H", 129_600)]
    [InlineData("P2W", "P14D", 1_209_600)]
    [InlineData("P1W1DT1H1M1S", "P8DT1H1M1S", 694_861)]
    [InlineData("P0Y0M1DT0H0M0S", "P1D", 86_400)]
    [InlineData("-PT30S", "-PT30S", -30)]
    [InlineData("+PT30S", "PT30S", 30)]
    [InlineData("PT1.5H", "PT1H30M", 5400)]
    [InlineData("P0.5D", "PT12H", 43_200)]
    [InlineData("PT0.5S", "PT0.5S", 0.5)]
    [InlineData("PT1,25S", "PT1.25S", 1.25)]
    [InlineData("PT1.2500000000000000000000S", "PT1.25S", 1.25)]
    [InlineData("PT0.0000001S", "PT0.0000001S", 0.0000001)]
    [InlineData("p1dt2h", "P1DT2H", 93_600)]
    [InlineData("PT\\u0031S", "PT1S", 1)]
    public void Duration_keeps_its_value(string json, string written, double seconds)
    {
        var value = JsonText.Read($"\"{json}\"", JsonCodecs.Duration);

        Assert.Equal(TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond)), value.ToTimeSpan());
        Assert.Equal($"\"{written}\"", JsonText.WriteString(value, JsonCodecs.Duration));
        Assert.Equal(written, WireFormat.Duration(value));
        Assert.Equal(value, JsonText.Read($"\"{written}\"", JsonCodecs.Duration));
        Assert.Equal(json == written || json.Contains("\\u", StringComparison.Ordinal), JsonPeek.IsExactDuration(On($"\"{json}\"")));
        Assert.True(IsDuration($"\"{json}\""));
    }

    [Theory]
    [InlineData(long.MaxValue, "P10675199DT2H48M5.4775807S")]
    [InlineData(long.MinValue, "-P10675199DT2H48M5.4775808S")]
    [InlineData(-1, "-PT0.0000001S")]
    public void Any_time_span_can_be_sent_and_read_again(long ticks, string written)
    {
        IsoDuration value = new TimeSpan(ticks);

        Assert.Equal(written, WireFormat.Duration(value));
        Assert.Equal(value, JsonText.Read($"\"{written}\"", JsonCodecs.Duration));
        Assert.True(JsonPeek.IsExactDuration(On($"\"{written}\"")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("-")]
    [InlineData("1D")]
    [InlineData("P1")]
    [InlineData("PT1")]
    [InlineData("PD")]
    [InlineData("P0.5M")]
    [InlineData("P0.3Y")]
    [InlineData("P2147483648M")]
    [InlineData("P178956971Y")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("PT1M1H")]
    [InlineData("PT1H1H")]
    [InlineData("PTT1H")]
    [InlineData("PT1.5H1M")]
    [InlineData("PT0.00000001S")]
    [InlineData("PT0.1234567000000000001S")]
    [InlineData("P0.000000000000000000001D")]
    [InlineData("PT922337203685.4775808S")]
    [InlineData("-PT922337203685.4775809S")]
    [InlineData("P10675200D")]
    [InlineData("P99999999999999999999D")]
    [InlineData("P99999999999999999999999999999999999999999W")]
    [InlineData("PT1S ")]
    [InlineData("00:45:00")]
    [InlineData("1.02:03:04")]
    public void What_a_duration_would_lose_is_refused(string text)
    {
        var exception = Assert.Throws<JsonReadException>(() => JsonText.Read($"\"{text}\"", JsonCodecs.Duration));

        Assert.Contains("not a duration", exception.Message, StringComparison.Ordinal);
        Assert.False(IsDuration($"\"{text}\""));
        Assert.False(HeaderParsers.Duration(text, out _));
    }

    [Fact]
    public void Refusal_names_the_place()
    {
        var exception = Assert.Throws<JsonReadException>(() => JsonText.Read(
            """{"a":["PT1S","P0.5M"]}""",
            JsonCodecs.Map(JsonCodecs.List(JsonCodecs.Duration))));

        Assert.Equal("$.a[1]", exception.Path);
        Assert.Throws<JsonReadException>(() => JsonText.Read("5", JsonCodecs.Duration));
    }

    [Fact]
    public void Headers_are_read_as_json_is()
    {
        Assert.True(HeaderParsers.Time("10:00:00Z", out var time) && time == new TimeOnly(10, 0));
        Assert.True(HeaderParsers.Duration("PT36H", out var duration) && duration == TimeSpan.FromHours(36));
    }

    [Theory]
    [InlineData("P1M", "P1M", 1, 0)]
    [InlineData("P1Y2M", "P1Y2M", 14, 0)]
    [InlineData("P14M", "P1Y2M", 14, 0)]
    [InlineData("P0.5Y", "P6M", 6, 0)]
    [InlineData("P0M1D", "P1D", 0, 24)]
    [InlineData("P1Y1W", "P1Y7D", 12, 168)]
    [InlineData("-P1MT1H", "-P1MT1H", -1, -1)]
    [InlineData("P2147483647M", "P178956970Y7M", int.MaxValue, 0)]
    public void Months_are_kept(string json, string written, int months, double hours)
    {
        var value = JsonText.Read($"\"{json}\"", JsonCodecs.Duration);

        Assert.Equal(new IsoDuration(months, TimeSpan.FromHours(hours)), value);
        Assert.Equal(written, value.ToString());
        Assert.True(IsoDuration.TryParse(json, out var parsed) && parsed == value);
        if (months != 0)
            Assert.Throws<InvalidOperationException>(() => (TimeSpan)value);
        Assert.Equal(json == written, JsonPeek.IsExactDuration(On($"\"{json}\"")));
    }

    [Fact]
    public void A_duration_has_one_sign() => Assert.Throws<ArgumentException>(() => new IsoDuration(1, TimeSpan.FromHours(-1)));

    private static bool IsTime(string json) => JsonPeek.IsTime(On(json));

    private static bool IsDuration(string json) => JsonPeek.IsDuration(On(json));

    private static Utf8JsonReader On(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return reader;
    }
}
