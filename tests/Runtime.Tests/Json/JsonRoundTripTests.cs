using System.Text;
using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

/// <summary>What was read can be written, and nothing becomes something else on the way.</summary>
public class JsonRoundTripTests
{
    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"a\\uDFFFb\"")]
    [InlineData("""["\ud83d",1]""")]
    [InlineData("""{"in":{"\udc00":[{"deep":"\uD83D\uD83D\uDE00"}]}}""")]
    public void Half_of_a_surrogate_pair_in_an_unknown_property_is_written_as_it_was_read(string value)
    {
        var json = $$"""{"id":"1","odd":{{value}}}""";

        var client = JsonText.Read(json, Client.Codec.Instance);

        Assert.Equal(json, JsonText.WriteString(client, Client.Codec.Instance));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Client>(json)));
    }

    [Fact]
    public void Whole_pairs_and_escaped_backslashes_are_written_as_always()
    {
        const string Json = """{"id":"1","odd":{ "a":"\ud83d\ude00 \\ud800"}}""";

        var client = JsonText.Read(Json, Client.Codec.Instance);

        Assert.Equal("""{"id":"1","odd":{"a":"\uD83D\uDE00 \\ud800"}}""", JsonText.WriteString(client, Client.Codec.Instance));
    }

    [Fact]
    public void Half_of_a_pair_in_an_element_with_comments_never_becomes_invalid_json()
    {
        using var document = JsonDocument.Parse(
            """{/* why */"a":"\ud800"}""", new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var element = document.RootElement;

        var written = Record.Exception(() => JsonText.WriteString(element, JsonCodecs.Element));

        Assert.IsType<JsonException>(written, exactMatch: false);
    }

    [Theory]
    [InlineData("\"caf\xE9\"")]
    [InlineData("[\"caf\xE9\"]")]
    [InlineData("{\"caf\xE9\":1}")]
    [InlineData("{\"a\":{\"b\":[1,\"\xC3\"]}}")]
    public void Text_that_is_not_utf8_is_refused_where_any_json_is_kept(string latin1)
    {
        var bytes = Encoding.Latin1.GetBytes($$"""{"id":"1","odd":{{latin1}}}""");

        var exception = Assert.Throws<JsonReadException>(() => JsonText.Read(bytes, Client.Codec.Instance));

        Assert.Contains("not valid UTF-8", exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("$.odd", exception.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_refused_in_known_strings_too()
    {
        var bytes = Encoding.Latin1.GetBytes("{\"id\":\"caf\xE9\"}");

        Assert.Throws<JsonReadException>(() => JsonText.Read(bytes, Client.Codec.Instance));
    }

    [Theory]
    [InlineData("1E2", 100)]
    [InlineData("1.0", 1)]
    [InlineData("-1.50e1", -15)]
    [InlineData("1200E-2", 12)]
    [InlineData("0E-999999999999", 0)]
    [InlineData("-0.000", 0)]
    [InlineData("0.00000000000000000000000000000000000001e38", 1)]
    [InlineData("2147483647.00", 2147483647)]
    public void An_integer_in_any_spelling_is_one(string json, int expected)
    {
        Assert.Equal(expected, JsonText.Read(json, JsonCodecs.Int32));
        Assert.Equal(expected, JsonText.Read(json, JsonCodecs.Int64));
    }

    [Theory]
    [InlineData("1E-30")]
    [InlineData("-1e-400")]
    [InlineData("1E-1")]
    [InlineData("12E-1")]
    [InlineData("0.5")]
    [InlineData("1.0000000000000000000000000000000000001")]
    [InlineData("99999999999999999999999999999999.5")]
    [InlineData("1E999999999999999999")]
    [InlineData("1E-99999999999999999999")]
    public void What_is_no_integer_is_refused(string json)
    {
        Assert.Throws<JsonReadException>(() => JsonText.Read(json, JsonCodecs.Int32));
        Assert.Throws<JsonReadException>(() => JsonText.Read(json, JsonCodecs.Int64));
        Assert.Throws<JsonReadException>(() => JsonText.Read(json, JsonCodecs.UInt32));
        Assert.Throws<JsonReadException>(() => JsonText.Read(json, JsonCodecs.UInt64));
        Assert.Throws<JsonReadException>(() => JsonText.Read($"\"{json}\"", JsonCodecs.Quotable(JsonCodecs.Int64)));
    }

    [Fact]
    public void The_limits_of_64_bits_have_every_spelling()
    {
        Assert.Equal(long.MinValue, JsonText.Read("-922337203685477580.8E1", JsonCodecs.Int64));
        Assert.Equal(ulong.MaxValue, JsonText.Read("18446744073709551615.0", JsonCodecs.UInt64));
        Assert.Throws<JsonReadException>(() => JsonText.Read("18446744073709551616.0", JsonCodecs.UInt64));
        Assert.Throws<JsonReadException>(() => JsonText.Read("9223372036854775808.0", JsonCodecs.Int64));
    }
}
