using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Json;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class RequestTests
{
    [Fact]
    public async Task A_request_goes_over_the_wire_byte_for_byte()
    {
        await using var server = new WireServer(WireReply.Json("""{"id":"1"}"""));
        using var transport = Api.Transport(server, options => options.UserAgentSuffix = "MyShop/3.1");

        await transport.SendAsync(
            new ApiRequest(HttpMethod.Post, "/clients").Header("X-Extra", "a b").Json(
                new Client { Id = "ñ", Credit = 1500.0m },
                Api.ClientCodec),
            Api.ClientCodec);

        var request = Assert.Single(server.Requests);
        Assert.Equal("POST /v2/clients HTTP/1.1", request.Line);
        Assert.Equal($"127.0.0.1:{server.Port}", request.Header("Host"));
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.Equal("Bearer sk_live_5ecret", request.Header("Authorization"));
        Assert.Equal("a b", request.Header("X-Extra"));
        Assert.Matches(@"^Gigstack\.Runtime/\d+\.\d+\.\d+\S* Test-API/2\.0 MyShop/3\.1$", request.Header("User-Agent"));
        Assert.Equal("""{"id":"ñ","credit":1500.0}""", request.Body);
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a b+c?d#e%2F", "a%20b%2Bc%3Fd%23e%252F")]
    [InlineData("ñ🦙", "%C3%B1%F0%9F%A6%99")]
    [InlineData("a-._~b", "a-._~b")]
    [InlineData("...", "...")]
    [InlineData("{id}", "%7Bid%7D")]
    public async Task Path_parameters_are_one_segment(string value, string sent)
    {
        await using var server = new WireServer(WireReply.Json("""{"id":"1"}"""));
        using var transport = Api.Transport(server);

        await transport.SendAsync(Api.Get("/clients/{id}/x{id}").Path("id", value), Api.ClientCodec);

        Assert.Equal($"/v2/clients/{sent}/x{sent}", server.Requests[0].Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void Path_parameters_that_name_another_resource_are_refused(string value)
    {
        Assert.Throws<ArgumentException>("id", () => Api.Get("/clients/{id}").Path("id", value));
    }

    [Fact]
    public async Task Path_parameters_are_all_given_and_no_others()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);

        Assert.Throws<ArgumentException>(() => Api.Get("/clients/{id}").Path("other", "1"));
        Assert.Throws<ArgumentException>(() => Api.Get("clients"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => transport.SendAsync(Api.Get("/clients/{id}")));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Query_parameters_keep_their_order_and_escape_all_but_the_unreserved()
    {
        await using var server = new WireServer(WireReply.Json("""{"id":"1"}"""));
        using var transport = Api.Transport(server);
        var request = Api.Get("/clients")
            .Query("z", "a&b=c+d e/ñ'(*)!~").Query("none", (string?)null).Query("on", true).Query("limit", 100)
            .Query("big", 5_000_000_000L)
            .Query("rate", 0.16).Query("total", 1500.0m).Query("status", ["draft", "paid"]).Query("range[gte]", "1").Query("empty", "");

        await transport.SendAsync(request, Api.ClientCodec);

        Assert.Equal(
            "/v2/clients?z=a%26b%3Dc%2Bd%20e%2F%C3%B1%27%28%2A%29%21~&on=true&limit=100"
                + "&big=5000000000&rate=0.16&total=1500.0&status=draft&status=paid&range%5Bgte%5D=1&empty=",
            server.Requests[0].Target);
    }

    [Fact]
    public async Task SetQuery_replaces_all_values_in_place()
    {
        await using var server = new WireServer(WireReply.Json("""{"id":"1"}"""));
        using var transport = Api.Transport(server);

        await transport.SendAsync(
            Api.Get("/c").Query("a", "1").Query("b", "2").Query("a", "3").SetQuery("a", "4").SetQuery("c", "5"),
            Api.ClientCodec);

        Assert.Equal("/v2/c?a=4&b=2&c=5", server.Requests[0].Target);
    }

    [Fact]
    public async Task Paths_with_a_query_spaces_and_letters_of_their_own_stay_valid()
    {
        await using var server = new WireServer(WireReply.Json("""{"id":"1"}"""));
        using var transport = Api.Transport(server);

        await transport.SendAsync(Api.Get("/a b/ñ/%41/../x#y?action=list").Query("q", "1"), Api.ClientCodec);

        Assert.Equal("/v2/a%20b/%C3%B1/%41/../x%23y?action=list&q=1", server.Requests[0].Target);
    }

    [Fact]
    public async Task Client_level_parameters_yield_to_the_requests_own()
    {
        await using var server = new WireServer(WireReply.Json("""{"id":"1"}"""));
        using var transport = Api.Transport(server);
        using var team = transport.WithQuery("team", "team 1");
        using var other = team.WithQuery("team", "2").WithQuery("x", "y");

        await team.SendAsync(Api.Get("/c").Query("limit", 1), Api.ClientCodec);
        await team.SendAsync(Api.Get("/c").Query("team", "own"), Api.ClientCodec);
        await other.SendAsync(Api.Get("/c"), Api.ClientCodec);
        await team.SendAsync(HttpMethod.Get, "/c?team=mine");
        await transport.SendAsync(Api.Get("/c"), Api.ClientCodec);

        Assert.Equal(
            ["/v2/c?limit=1&team=team%201", "/v2/c?team=own", "/v2/c?team=2&x=y", "/v2/c?team=mine", "/v2/c"],
            server.Requests.Select(static request => request.Target));
    }

    [Theory]
    [InlineData("X-A", "a\r\nX-B: c")]
    [InlineData("X-A", "a\nb")]
    [InlineData("X-A", "ñ")]
    [InlineData("X A", "a")]
    [InlineData("X:A", "a")]
    public void Headers_cannot_be_smuggled(string name, string value)
    {
        Assert.Throws<ArgumentException>(() => Api.Get().Header(name, value));
    }

    [Fact]
    public async Task Headers_of_the_request_win()
    {
        await using var server = new WireServer(WireReply.Json("""{"id":"1"}"""));
        using var transport = Api.Transport(server);

        await transport.SendAsync(
            Api.Get().Header("accept", "text/csv").Header("X-None", null).Header("authorization", "Bearer mine"),
            Api.ClientCodec);

        Assert.Equal("text/csv", server.Requests[0].Header("Accept"));
        Assert.Equal("Bearer mine", server.Requests[0].Header("Authorization"));
        Assert.Null(server.Requests[0].Header("X-None"));
    }

    [Fact]
    public void A_body_is_not_null()
    {
        Assert.Throws<ArgumentNullException>("body", () => new ApiRequest(HttpMethod.Post, "/c").Json(null!, Api.ClientCodec));
        Assert.Throws<ArgumentException>(() => Api.Get().Query("x", double.NaN));
    }

    [Fact]
    public void Idempotency_follows_the_method()
    {
        Assert.All(
            new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options },
            static method => Assert.True(new ApiRequest(method, "/").IsIdempotent));
        Assert.All(new[] { HttpMethod.Post, HttpMethod.Patch }, static method => Assert.False(new ApiRequest(method, "/").IsIdempotent));
        Assert.NotEqual(IdempotencyKey.New(), IdempotencyKey.New());
        Assert.Equal('4', IdempotencyKey.New()[14]);
    }
}
