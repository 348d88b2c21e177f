using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

public class JsonTimeTests
{
    [Theory]
    [InlineData("2026-01-31T12:00:00Z", "2026-01-31T12:00:00.000Z")]
    [InlineData("2026-01-31T12:00:00", "2026-01-31T12:00:00.000Z")]
    [InlineData("2026-01-31t12:00:00.5z", "2026-01-31T12:00:00.500Z")]
    [InlineData("2026-01-31 12:00:00.123456789-06:00", "2026-01-31T12:00:00.1234567-06:00")]
    [InlineData("2026-01-31T12:00:00+0530", "2026-01-31T12:00:00.000+05:30")]
    [InlineData("2026-01-31T12:00Z", "2026-01-31T12:00:00.000Z")]
    [InlineData("2026-01-31", "2026-01-31T00:00:00.000Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("2026-01-31\\u005412:00:00\\u002b01:00", "2026-01-31T12:00:00.000+01:00")]
    public void Date_times_are_read_as_rfc_3339_and_written_exactly(string json, string written)
    {
        var value = JsonText.Read($"\"{json}\"", JsonCodecs.DateTime);

        Assert.Equal($"\"{written}\"", JsonText.WriteString(value, JsonCodecs.DateTime));
        Assert.Equal(written, WireFormat.DateTime(value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-02-30T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2026-01-01T24:00:00Z")]
    [InlineData("2026-01-01T00:61:00Z")]
    [InlineData("2026-01-01T00:00:00+15:00")]
    [InlineData("2026-01-01T00:00:00 Z")]
    [InlineData("2026-01-01T00:00:00+1:00")]
    [InlineData("2026-01-01T")]
    [InlineData("2026/01/01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("31 January 2026")]
    public void Other_texts_are_no_date_times(string text)
    {
        var exception = Assert.Throws<JsonReadException>(() => JsonText.Read($"\"{text}\"", JsonCodecs.DateTime));
        Assert.Contains("not an RFC 3339 date-time", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_escaped_text_is_no_date_time()
    {
        var json = $"\"{string.Concat(Enumerable.Repeat("\\u0032", 100_000))}\"";
        Assert.Throws<JsonReadException>(() => JsonText.Read(json, JsonCodecs.DateTime));
    }

    [Theory]
    [InlineData("1677651234", "1677651234")]
    [InlineData("1677651234.0", "1677651234")]
    [InlineData("1677651234.25", "1677651234")]
    [InlineData("-1", "-1")]
    [InlineData("-0.5", "-1")]
    [InlineData("-62135596800", "-62135596800")]
    [InlineData("253402300799", "253402300799")]
    public void Unix_times_are_read_with_a_fraction_and_written_as_whole_seconds(string json, string written)
    {
        var value = JsonText.Read(json, JsonCodecs.UnixTime);

        Assert.Equal(written, JsonText.WriteString(value, JsonCodecs.UnixTime));
        Assert.Equal(written, WireFormat.UnixTime(value));
    }

    [Fact]
    public void Unix_times_in_milliseconds_keep_them()
    {
        var value = JsonText.Read("1677651234567", JsonCodecs.UnixTimeMilliseconds);

        Assert.Equal(new DateTimeOffset(2023, 3, 1, 6, 13, 54, 567, TimeSpan.Zero), value);
        Assert.Equal("1677651234567", JsonText.WriteString(value, JsonCodecs.UnixTimeMilliseconds));
        Assert.Equal("1677651234567", WireFormat.UnixTimeMilliseconds(value.ToOffset(TimeSpan.FromHours(-6))));
    }

    [Theory]
    [InlineData("253402300800")]
    [InlineData("-62135596801")]
    public void Unix_times_beyond_the_calendar_are_refused(string json)
    {
        Assert.Throws<JsonReadException>(() => JsonText.Read(json, JsonCodecs.UnixTime));
    }

    [Fact]
    public void Dates_and_times_of_day_survive_a_round_trip()
    {
        Assert.Equal(new DateOnly(2024, 2, 29), JsonText.Read("\"2024-02-29\"", JsonCodecs.Date));
        Assert.Equal("\"2024-02-29\"", JsonText.WriteString(new DateOnly(2024, 2, 29), JsonCodecs.Date));
        Assert.Equal(new TimeOnly(23, 59, 1), JsonText.Read("\"23:59:01Z\"", JsonCodecs.Time));
        Assert.Equal("\"23:59:01\"", JsonText.WriteString(new TimeOnly(23, 59, 1), JsonCodecs.Time));
        Assert.Equal("\"23:59:01.25\"", JsonText.WriteString(JsonText.Read("\"23:59:01.250\"", JsonCodecs.Time), JsonCodecs.Time));
        Assert.Throws<JsonReadException>(() => JsonText.Read("\"2023-02-29\"", JsonCodecs.Date));
        Assert.Throws<JsonReadException>(() => JsonText.Read("\"2024-02-29T00:00:00Z\"", JsonCodecs.Date));
        Assert.Throws<JsonReadException>(() => JsonText.Read("\"23:59:60\"", JsonCodecs.Time));
        Assert.Throws<JsonReadException>(() => JsonText.Read("\"23:59:01+06:00\"", JsonCodecs.Time));
    }
}
