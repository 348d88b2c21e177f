using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Json;

namespace Gigstack.Runtime.Tests.Messages;

/// <summary>The whole messages of exceptions about JSON, and of webhooks.</summary>
public class JsonMessageTests
{
    public static TheoryData<string, string, string> Values => new()
    {
        { "String", "1", "Expected a string, found a number." },
        { "Boolean", "null", "Expected a value, found null." },
        { "Boolean", "\"true\"", "Expected a boolean, found a string." },
        { "Int32", "{}", "Expected a number, found an object." },
        { "Int32", "1.5", "The number is not an integer of 32 bits." },
        { "Int64", "1e30", "The number is not an integer of 64 bits." },
        { "DateTime", "\"x\"", "The string is not an RFC 3339 date-time." },
        { "Date", "\"x\"", "The string is not a date (yyyy-MM-dd)." },
        { "Date", "1", "Expected a date (yyyy-MM-dd) in a string, found a number." },
        { "Time", "\"x\"", "The string is not a time of day without an offset (HH:mm:ss)." },
        { "UInt32", "-1", "The number is not an unsigned integer of 32 bits." },
        { "UInt64", "18446744073709551616", "The number is not an unsigned integer of 64 bits." },
        { "ClockSpan", "\"x\"", "The string is not a time span (d.hh:mm:ss)." },
        { "HttpDate", "\"x\"", "The string is not a date of HTTP (Sun, 06 Nov 1994 08:49:37 GMT)." },
        { "Base64Url", "\"x\"", "The string is not Base64 for URLs." },
        { "Duration", "\"x\"", "The string is not a duration (P1DT2H3M4S)." },
        { "Guid", "\"x\"", "The string is not a UUID." },
        { "Base64", "\"?\"", "The string is not Base64." },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Of_values(string kind, string json, string message)
    {
        var codec = typeof(JsonCodecs).GetField(kind)!.GetValue(null)!;
        Func<string> read = () => codec switch
        {
            JsonCodec<string> text => JsonText.Read(json, text),
            JsonCodec<bool> boolean => $"{JsonText.Read(json, boolean)}",
            JsonCodec<int> number => $"{JsonText.Read(json, number)}",
            JsonCodec<long> number => $"{JsonText.Read(json, number)}",
            JsonCodec<uint> number => $"{JsonText.Read(json, number)}",
            JsonCodec<ulong> number => $"{JsonText.Read(json, number)}",
            JsonCodec<TimeSpan> span => $"{JsonText.Read(json, span)}",
            JsonCodec<DateTimeOffset> time => $"{JsonText.Read(json, time)}",
            JsonCodec<DateOnly> date => $"{JsonText.Read(json, date)}",
            JsonCodec<TimeOnly> time => $"{JsonText.Read(json, time)}",
            JsonCodec<IsoDuration> duration => $"{JsonText.Read(json, duration)}",
            JsonCodec<Guid> id => $"{JsonText.Read(json, id)}",
            JsonCodec<byte[]> bytes => $"{JsonText.Read(json, bytes)}",
            _ => throw new InvalidOperationException(kind),
        };

        Assert.Equal($"{message} Path: $, byte 0.", Assert.Throws<JsonReadException>(read).Message);
    }

    [Theory]
    [InlineData("""{"id":null}""", "Client.id is required and must not be null. Path: $.id, byte 6.")]
    [InlineData("""{"name":"a"}""", "Client lacks id. Path: $, byte 11.")]
    [InlineData("[1]", "Expected an object (Client), found an array. Path: $, byte 0.")]
    public void Of_objects(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonReadException>(() => JsonText.Read(json, Client.Codec.Instance)).Message);

    [Fact]
    public void Of_collections_and_enums()
    {
        Assert.Equal(
            "Expected an array, found an object. Path: $, byte 0.",
            Assert.Throws<JsonReadException>(static () => JsonText.Read("{}", JsonCodecs.List(JsonCodecs.Int32))).Message);
        Assert.Equal(
            "Expected an object, found an array. Path: $, byte 0.",
            Assert.Throws<JsonReadException>(static () => JsonText.Read("[]", JsonCodecs.Map(JsonCodecs.Int32))).Message);
        Assert.Equal(
            "Expected a number, or a string of its digits, found a string. Path: $, byte 0.",
            Assert.Throws<JsonReadException>(static () => JsonText.Read("\"x\"", JsonCodecs.Quotable(JsonCodecs.Int32))).Message);
        Assert.Equal(
            "A Status without a value (default) cannot be written.",
            Assert.Throws<InvalidOperationException>(static () => JsonText.WriteString(default, Status.Codec.Instance)).Message);
    }

    [Theory]
    [InlineData(WebhookVerification.MissingHeader, "The webhook is not signed: a signature header is missing.")]
    [InlineData(WebhookVerification.UnreadableHeader, "A signature header of the webhook is malformed.")]
    [InlineData(WebhookVerification.TooOld, "The webhook was signed too long ago.")]
    [InlineData(WebhookVerification.TooNew, "The webhook was signed in the future. Check the clock.")]
    [InlineData(WebhookVerification.WrongSignature, "The signature of the webhook is wrong.")]
    public void Of_signatures(WebhookVerification verification, string message) =>
        Assert.Equal(message, new WebhookSignatureException(verification).Message);

    [Fact]
    public async Task Of_long_webhooks()
    {
        using var body = new MemoryStream(new byte[DeliveredBody.MostBytes + 1]);
        var exception = await Assert.ThrowsAsync<InvalidDataException>(() => WebhookBody.ReadAsync(body, CancellationToken.None));
        Assert.Equal("The body of the webhook is longer than 16777216 bytes.", exception.Message);
    }
}
