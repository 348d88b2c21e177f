using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Parameters;

public class HeaderAndCookieTests
{
    private static readonly KeyValuePair<string, string?>[] s_color = [new("R", "100"), new("G", "200"), new("B", "150")];

    [Theory]
    [InlineData(false, "R,100,G,200,B,150")]
    [InlineData(true, "R=100,G=200,B=150")]
    public async Task Objects_in_headers_are_written_as_in_the_table(bool explode, string sent) =>
        Assert.Equal(sent, (await Sent(request => request.HeaderObject("X-Color", s_color, explode))).Header("X-Color"));

    [Fact]
    public async Task Lists_in_headers_are_written_as_in_the_table() =>
        Assert.Equal(
            "blue,black,brown",
            (await Sent(static request => request.HeaderList("X-Color", ["blue", "black", "brown"]))).Header("X-Color"));

    [Fact]
    public async Task Header_values_are_neither_escaped_nor_quoted() =>
        Assert.Equal(
            "a b,\"c,d\",%2F/",
            (await Sent(static request => request.HeaderList("X-Color", ["a b", "\"c,d\"", "%2F/"]))).Header("X-Color"));

    [Fact]
    public async Task Headers_of_nothing_are_not_sent()
    {
        var sent = await Sent(static request => request
            .HeaderList("X-A", null).HeaderList("X-A", []).HeaderObject("X-A", null, explode: true)
            .HeaderObject("X-A", [new("R", null)], explode: false).Cookie("X-A", null));

        Assert.DoesNotContain("X-A", sent.Head, StringComparison.Ordinal);
        Assert.Null(sent.Header("Cookie"));
    }

    [Fact]
    public void Headers_cannot_be_smuggled_in_lists()
    {
        Assert.Throws<ArgumentException>(() => Api.Get().HeaderList("X-A", ["a", "b\r\nX-B: c"]));
        Assert.Throws<ArgumentException>(() => Api.Get().HeaderObject("X-A", [new("a\n", "b")], explode: true));
        Assert.Throws<ArgumentException>(() => Api.Get().HeaderObject("X A", s_color, explode: true));
    }

    [Fact]
    public async Task All_cookies_go_in_one_header() =>
        Assert.Equal(
            "color=blue; empty=; last=%C3%B1%20%3B%3D%2C",
            (await Sent(static request => request.Cookie("color", "blue").Cookie("none", null).Cookie("empty", "")
                .Cookie("last", "ñ ;=,"))).Header("Cookie"));

    [Theory]
    [InlineData(false, "color=blue,a%2Cb; color=R,100,G,200,B,150")]
    [InlineData(true, "color=blue; color=a%2Cb; R=100; G=200; B=150")]
    public async Task Lists_and_objects_in_cookies_have_the_form_style(bool explode, string sent) =>
        Assert.Equal(sent, (await Sent(request => request
            .CookieList("color", ["blue", "a,b"], explode).CookieList("none", null, explode).CookieList("none", [], explode)
            .CookieObject("color", s_color, explode).CookieObject("none", null, explode)
                .CookieObject("none", [new("R", null)], explode))).Header("Cookie"));

    [Fact]
    public async Task The_cookie_of_a_credential_joins_the_others()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = new ApiTransport(
            Api.Describe("cookie"),
            new() { BaseAddress = server.Address },
            new Dictionary<string, ApiCredential> { ["cookie"] = ApiCredential.ApiKey("k3y") });

        await transport.SendAsync(Api.Get().Cookie("a", "1").Cookie("b", "2"));

        Assert.Equal("a=1; b=2; session=k3y", server.Requests[0].Header("Cookie"));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a=b")]
    [InlineData("a;b")]
    [InlineData("ñ")]
    [InlineData("")]
    public void Cookies_have_the_name_of_one(string name)
    {
        Assert.Throws<ArgumentException>(nameof(name), () => Api.Get().Cookie(name, "1"));
        Assert.Throws<ArgumentException>(nameof(name), () => Api.Get().CookieList(name, ["1"], explode: true));
        Assert.Throws<ArgumentException>(nameof(name), () => Api.Get().CookieObject("x", [new(name, "1")], explode: true));
    }

    private static async Task<WireRequest> Sent(Action<ApiRequest> describe)
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);
        var request = Api.Get("/c");
        describe(request);
        await transport.SendAsync(request);
        return server.Requests[0];
    }
}
