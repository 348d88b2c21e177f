using WireTests.LocksApi;

namespace WireTests.Security;

public sealed class LocksTests
{
    [Fact]
    public async Task Either_key_is_sent()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api, ("inHeader", "h")).EitherAsync();
        await Client(api, ("inQuery", "q&1")).EitherAsync();
        await new LocksClient("s", api.Options<LocksClientOptions>()).EitherAsync();

        Assert.Equal("h |/either", Sent(api.Requests[0]));
        Assert.Equal(" |/either?key=q%261", Sent(api.Requests[1]));
        Assert.Equal("s |/either", Sent(api.Requests[2]));
    }

    [Fact]
    public async Task Both_keys_are_sent_or_nothing()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api, ("keyA", "a"), ("keyB", "b"), ("inHeader", "h")).BothAsync();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Client(api, ("keyA", "a")).BothAsync());

        Assert.Equal(("a", "b", null), (api.Request.Header("X-Foo"), api.Request.Header("X-Bar"), api.Request.Header("X-Key")));
        Assert.Contains("\"keyA\" with \"keyB\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_operation_gets_no_key()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api, ("inHeader", "h"), ("inQuery", "q")).OpenAsync();
        await new LocksClient(api.Options<LocksClientOptions>()).OpenAsync();

        Assert.All(api.Requests, static request => Assert.Equal(" |/open", Sent(request)));
    }

    [Fact]
    public async Task An_optional_key_is_sent_if_there_is_one()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api, ("inHeader", "h")).MaybeAsync();
        await Client(api, ("inQuery", "q")).MaybeAsync();
        await new LocksClient(api.Options<LocksClientOptions>()).MaybeAsync();

        Assert.Equal(["h |/maybe", " |/maybe", " |/maybe"], api.Requests.Select(Sent));
    }

    [Fact]
    public async Task Keys_in_cookies_join_the_other_cookies()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api, ("session", "s1"), ("csrf", "c1")).CookiesAsync(new() { Theme = "dark" });

        Assert.Equal("theme=dark; sid=s1; csrf=c1", api.Request.Header("Cookie"));
    }

    [Fact]
    public async Task A_key_in_the_query_follows_the_parameters()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api, ("inQuery", "k+/=")).QueryAsync(new() { Q = "a b" });

        Assert.Equal("/query?q=a%20b&key=k%2B%2F%3D", api.Request.Target);
    }

    private static LocksClient Client(Api api, params (string Scheme, string Key)[] keys) => new(
        keys.ToDictionary(static key => key.Scheme, static key => ApiCredential.ApiKey(key.Key)), api.Options<LocksClientOptions>());

    private static string Sent(WireRequest request) => $"{request.Header("X-Key")} |{request.Target}";
}
