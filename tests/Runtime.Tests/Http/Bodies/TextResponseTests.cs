using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

public class TextResponseTests
{
    [Theory]
    [InlineData(null, "C3B1", "ñ")]
    [InlineData("text/plain", "C3B1", "ñ")]
    [InlineData("text/xml; charset=utf-8", "EFBBBFC3B1", "ñ")]
    [InlineData("text/xml; charset=\"ISO-8859-1\"", "F1", "ñ")]
    [InlineData("text/xml; charset=windows-1252", "80", "€")]
    [InlineData("text/xml; charset=utf-16", "F100", "ñ")]
    [InlineData("text/xml; charset=utf-8", "FEFF00F1", "ñ")]
    [InlineData("text/plain", "61FF62", "a\uFFFDb")]
    [InlineData("text/plain", "", "")]
    [InlineData("not a type", "C3B1", "ñ")]
    public async Task Texts_are_read_in_their_charset(string? contentType, string hex, string expected)
    {
        await using var server = new WireServer(WireReply.Body(
            Convert.FromHexString(hex),
            200,
            contentType is null ? "X-None: 1" : $"Content-Type: {contentType}"));
        using var transport = Api.Transport(server);
        var request = Api.Get();
        request.Accept = "application/xml";

        var response = await transport.SendForTextAsync(request);

        Assert.Equal((expected, 200), (response.Value, (int)response.StatusCode));
        Assert.Equal("application/xml", server.Requests[0].Header("Accept"));
    }

    [Fact]
    public async Task A_long_text_is_read_whole()
    {
        var text = string.Concat(Enumerable.Repeat("ñandú ", 100_000));
        await using var server = new WireServer(WireReply.Text(text, 200));
        using var transport = Api.Transport(server);

        Assert.Equal(text, (await transport.SendForTextAsync(Api.Get())).Value);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_error()
    {
        await using var server = new WireServer(WireReply.Text("a", 200, "Content-Type: text/plain; charset=klingon"));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendForTextAsync(Api.Get()));

        Assert.Equal(
            ("GET /v2/clients/1 returned 200 in the unknown charset \"klingon\"", "a"),
            (exception.Message, exception.ResponseBody));
    }

    [Fact]
    public async Task Errors_retries_and_bounds_are_as_always()
    {
        await using var server = new WireServer(
            WireReply.Json("{}", 503),
            WireReply.Text("abcdef", 200),
            WireReply.Json("""{"code":"c"}""", 404));
        using var transport = Api.Transport(server, static options => options.MaxResponseBytes = 5);

        Assert.Contains(
            "more than 5 bytes",
            (await Assert.ThrowsAsync<ApiException>(() => transport.SendForTextAsync(Api.Get()))).Message,
            StringComparison.Ordinal);
        Assert.Equal(404, (int)(await Assert.ThrowsAsync<ApiException>(() => transport.SendForTextAsync(Api.Get()))).StatusCode!);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a/b\r\nX-Evil: 1")]
    [InlineData("ñ/a")]
    public void Accept_is_a_header(string value)
    {
        var request = Api.Get();

        Assert.Equal("application/json", request.Accept);
        Assert.Throws<ArgumentException>(nameof(value), () => request.Accept = value);
    }
}
