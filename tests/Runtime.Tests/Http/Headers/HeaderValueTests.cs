using System.Text;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Headers;

public class HeaderValueTests
{
    [Fact]
    public async Task Fields_of_one_name_are_one_list()
    {
        var headers = await HeadersOf("X-Many: a, \"b,c\"", "x-many:\td ", "X-Many:", "X-One: 7", "Content-Language: es");

        Assert.Equal("a, \"b,c\", d, ", HeaderValues.Text(headers, "X-Many"));
        Assert.Equal(["a", "\"b,c\"", "d"], HeaderValues.Reference(headers, "X-Many", HeaderParsers.List(HeaderParsers.String)));
        Assert.Equal(7, HeaderValues.Value(headers, "x-one", HeaderParsers.Int32));
        Assert.Equal("es", HeaderValues.Text(headers, "Content-Language"));
        Assert.Null(HeaderValues.Text(headers, "X-None"));
        Assert.Null(HeaderValues.Value(headers, "X-None", HeaderParsers.Int32));
        Assert.Null(HeaderValues.Value(headers, "X-Many", HeaderParsers.Int32));
    }

    [Fact]
    public async Task Cookies_are_no_list()
    {
        var headers = await HeadersOf("Set-Cookie: a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "set-cookie: b=2");

        Assert.Equal("a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT\nb=2", HeaderValues.Text(headers, "Set-Cookie"));
    }

    [Fact]
    public async Task Octets_beyond_ASCII_are_kept_one_by_one_and_are_UTF_8_in_JSON()
    {
        var headers = await HeadersOf(
            "X-Old: ni\u00f1o",
            "X-New: " + Latin1(Encoding.UTF8.GetBytes("ni\u00f1o")),
            "X-Json: " + Latin1(Encoding.UTF8.GetBytes("\"ni\u00f1o \ud83e\udd99\"")));

        Assert.Equal("ni\u00f1o", HeaderValues.Text(headers, "X-Old"));
        Assert.Equal("ni\u00f1o", Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(HeaderValues.Text(headers, "X-New")!)));
        Assert.Equal("ni\u00f1o \ud83e\udd99", HeaderValues.Reference(headers, "X-Json", HeaderParsers.Json(JsonCodecs.String)));
    }

    [Fact]
    public void JSON_that_a_handler_has_decoded_already_is_read_too()
    {
        var headers = Given("\"ni\u00f1o \ud83e\udd99\"");

        Assert.Equal("ni\u00f1o \ud83e\udd99", HeaderValues.Reference(headers, "X-Test", HeaderParsers.Json(JsonCodecs.String)));
        Assert.Equal("ni\u00f1o", HeaderValues.Reference(Given("\"ni\u00f1o\""), "X-Test", HeaderParsers.Json(JsonCodecs.String)));
    }

    [Fact]
    public void Names_are_found_in_any_case_whoever_made_the_headers()
    {
        Assert.Equal("1", HeaderValues.Text(Given("1"), "x-TEST"));
        Assert.Null(HeaderValues.Text(Given("1"), "x-TES"));
        Assert.Null(HeaderValues.Text(null, "X-Test"));
    }

    [Fact]
    public void Spaces_around_a_value_are_none_of_it() => Assert.Equal(7, HeaderValues.Value(Given(" 7\t"), "X-Test", HeaderParsers.Int32));

    [Theory]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT")]
    [InlineData("Sun Nov  6 08:49:37 1994")]
    [InlineData("1994-11-06T09:49:37+01:00")]
    public void Dates_of_HTTP_and_of_RFC_3339_are_read(string text) =>
        Assert.Equal(
            new DateTimeOffset(1994, 11, 6, 8, 49, 37, TimeSpan.Zero),
            HeaderValues.Value(Given(text), "X-Test", HeaderParsers.DateTime));

    [Theory]
    [InlineData("0.5", 500)]
    [InlineData("-1", -1000)]
    public void Unix_times_may_have_fractions(string text, int milliseconds)
    {
        Assert.Equal(
            DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds),
            HeaderValues.Value(Given(text), "X-Test", HeaderParsers.UnixTime));
        Assert.Equal(
            DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds / 1000d),
            HeaderValues.Value(Given(text), "X-Test", HeaderParsers.UnixTimeMilliseconds));
    }

    [Theory]
    [InlineData("99999999999999999999999999")]
    [InlineData("999999999999")]
    [InlineData("soon")]
    public void Unix_time_that_is_none_is_null(string text) =>
        Assert.Null(HeaderValues.Value(Given(text), "X-Test", HeaderParsers.UnixTime));

    [Theory]
    [InlineData("<https://a/?x=1,2>; rel=\"next\", <b>", "<https://a/?x=1,2>; rel=\"next\"|<b>")]
    [InlineData("\"a\\\",b\", c", "\"a\\\",b\"|c")]
    [InlineData("a \"b, c", "a \"b|c")]
    [InlineData("a<b, c>", "a<b|c>")]
    [InlineData("<a, b", "<a|b")]
    [InlineData(" , ,\t", "")]
    public void Commas_inside_of_quotation_marks_separate_nothing(string text, string items) =>
        Assert.Equal(items, string.Join('|', HeaderValues.Reference(Given(text), "X-Test", HeaderParsers.List(HeaderParsers.String))!));

    [Fact]
    public void Other_separators_are_plain() =>
        Assert.Equal(
            ["\"a", "b\"", "c,d"],
            HeaderValues.Reference(Given("\"a|b\"|c,d"), "X-Test", HeaderParsers.List(HeaderParsers.String, '|')));

    private static Dictionary<string, IReadOnlyList<string>> Given(string value) => new() { ["X-Test"] = [value] };

    private static string Latin1(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> HeadersOf(params string[] headers)
    {
        var head = $"HTTP/1.1 200 OK\r\n{string.Concat(headers.Select(static header => header + "\r\n"))}Content-Length: 2\r\n\r\n{{}}";
        await using var server = new WireServer(new WireReply(Encoding.Latin1.GetBytes(head)));
        using var transport = Api.Transport(server);
        return (await transport.SendAsync(Api.Get())).Headers;
    }
}
