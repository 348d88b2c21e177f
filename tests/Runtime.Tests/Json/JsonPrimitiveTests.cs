using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Json;

public class JsonPrimitiveTests
{
    [Theory]
    [InlineData("1500.0")]
    [InlineData("0.10")]
    [InlineData("-12345678901234.56")]
    [InlineData("999999999999999999")]
    [InlineData("-0.000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("123456789012345678.90")]
    [InlineData("0")]
    public void Decimals_keep_their_digits(string digits)
    {
        Assert.Equal(digits, JsonText.WriteString(JsonText.Read(digits, JsonCodecs.Decimal), JsonCodecs.Decimal));
    }

    [Fact]
    public void Random_decimals_read_as_the_framework_reads_them()
    {
        var random = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            decimal expected = new(
                random.Next(),
                random.Next(),
                i % 3 == 0 ? random.Next() : 0,
                random.Next(2) == 0,
                (byte)random.Next(20));
            var text = expected.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var actual = JsonText.Read(text, JsonCodecs.Decimal);
            Assert.Equal(decimal.GetBits(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)), decimal.GetBits(actual));
        }
    }

    [Theory]
    [InlineData("1e3", 1000)]
    [InlineData("1.5E+2", 150)]
    [InlineData("-0", 0)]
    public void Decimals_take_exponents_and_a_negative_zero(string json, int expected)
    {
        Assert.Equal(expected, JsonText.Read(json, JsonCodecs.Decimal));
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("12.0", 12)]
    [InlineData("1.2e1", 12)]
    [InlineData("-2147483648", int.MinValue)]
    public void Whole_numbers_are_integers_however_they_are_written(string json, int expected)
    {
        Assert.Equal(expected, JsonText.Read(json, JsonCodecs.Int32));
        Assert.Equal(expected, JsonText.Read(json, JsonCodecs.Int64));
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("1.5")]
    [InlineData("1e400")]
    public void Numbers_out_of_range_are_refused_with_their_place(string json)
    {
        var exception = Assert.Throws<JsonReadException>(() => JsonText.Read($"[0, {json}]", JsonCodecs.List(JsonCodecs.Int32)));

        Assert.Equal("$[1]", exception.Path);
        Assert.Equal(4, exception.Offset);
        Assert.Contains("an integer of 32 bits", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Huge_numbers_are_refused_by_each_type()
    {
        string huge = new('9', 400);
        Assert.Throws<JsonReadException>(() => JsonText.Read(huge, JsonCodecs.Int64));
        Assert.Throws<JsonReadException>(() => JsonText.Read(huge, JsonCodecs.Decimal));
        Assert.Throws<JsonReadException>(() => JsonText.Read(huge, JsonCodecs.Double));
        Assert.Throws<JsonReadException>(() => JsonText.Read(huge, JsonCodecs.Single));
        Assert.Throws<JsonReadException>(() => JsonText.Read(huge, JsonCodecs.UnixTime));
        Assert.Throws<JsonReadException>(() => JsonText.Read("9e27", JsonCodecs.UnixTimeMilliseconds));
    }

    [Fact]
    public void Numbers_that_json_does_not_know_are_not_written()
    {
        Assert.Throws<ArgumentException>(() => JsonText.WriteString(double.NaN, JsonCodecs.Double));
        Assert.Throws<ArgumentException>(() => JsonText.WriteString(float.PositiveInfinity, JsonCodecs.Single));
    }

    [Fact]
    public void Every_kind_refuses_the_wrong_token()
    {
        Assert.Contains("Expected a string, found a number", Fault("1", JsonCodecs.String), StringComparison.Ordinal);
        Assert.Contains("Expected a boolean, found a string", Fault("\"true\"", JsonCodecs.Boolean), StringComparison.Ordinal);
        Assert.Contains("Expected a number, found a string", Fault("\"1\"", JsonCodecs.Int32), StringComparison.Ordinal);
        Assert.Contains("Expected a number, found a boolean", Fault("true", JsonCodecs.Decimal), StringComparison.Ordinal);
        Assert.Contains("found an object", Fault("{}", JsonCodecs.Guid), StringComparison.Ordinal);
        Assert.Contains("found a boolean", Fault("true", JsonCodecs.DateTime), StringComparison.Ordinal);
        Assert.Contains("found an array", Fault("[]", JsonCodecs.Date), StringComparison.Ordinal);
        Assert.Contains("Expected an array, found an object", Fault("{}", JsonCodecs.List(JsonCodecs.String)), StringComparison.Ordinal);
        Assert.Contains("Expected an object, found an array", Fault("[]", JsonCodecs.Map(JsonCodecs.String)), StringComparison.Ordinal);
        Assert.Contains("not a UUID", Fault("\"x\"", JsonCodecs.Guid), StringComparison.Ordinal);
        Assert.Contains("not Base64", Fault("\"*\"", JsonCodecs.Base64), StringComparison.Ordinal);
    }

    [Fact]
    public void Scalars_survive_a_round_trip()
    {
        RoundTrip("\"\"", JsonCodecs.String);
        RoundTrip("\"a\\\"b\\\\c\\n\"", JsonCodecs.String);
        RoundTrip("\"Muñoz & Cía <3 + ' 日本\"", JsonCodecs.String);
        Assert.Equal("🦙", JsonText.Read(JsonText.WriteString("🦙", JsonCodecs.String), JsonCodecs.String));
        RoundTrip("false", JsonCodecs.Boolean);
        RoundTrip("9223372036854775807", JsonCodecs.Int64);
        RoundTrip("0.1", JsonCodecs.Double);
        RoundTrip("3.4028235E+38", JsonCodecs.Single);
        RoundTrip("\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"", JsonCodecs.Guid);
        RoundTrip("\"AAEC/w==\"", JsonCodecs.Base64);
        RoundTrip("{\"a\":[1.50,null,{}]}", JsonCodecs.Element);
        RoundTrip("null", JsonCodecs.Element);
        RoundTrip("true", JsonCodecs.Element);
        RoundTrip("[false,null,\"x\",{}]", JsonCodecs.List(JsonCodecs.Element));
    }

    [Theory]
    [InlineData("\"AAEC/w\"", 4)]
    [InlineData("\"\\u0041AEC\"", 3)]
    [InlineData("\"\"", 0)]
    public void Base64_needs_no_padding(string json, int bytes)
    {
        Assert.Equal(bytes, JsonText.Read(json, JsonCodecs.Base64).Length);
    }

    [Fact]
    public void Elements_own_their_memory()
    {
        var json = "{\"a\":\"text\"}"u8.ToArray();
        var element = JsonText.Read(json, JsonCodecs.Element);
        Array.Clear(json);

        Assert.Equal("text", element.GetProperty("a").GetString());
    }

    private static string Fault<T>(string json, JsonCodec<T> codec) =>
        Assert.Throws<JsonReadException>(() => JsonText.Read(json, codec)).Message;

    private static void RoundTrip<T>(string json, JsonCodec<T> codec) =>
        Assert.Equal(json, JsonText.WriteString(JsonText.Read(json, codec), codec));
}
