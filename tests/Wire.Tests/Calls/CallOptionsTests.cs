using WireTests.CallsApi;

namespace WireTests.Calls;

/// <summary>Options of single calls, given to a generated client by With.</summary>
public sealed class CallOptionsTests
{
    [Fact]
    public async Task Headers_are_merged_and_the_last_one_wins()
    {
        await using var api = new Api(WireReply.Json(Given.Payment));
        using var client = Given.Client(api);
        var view = client.With(new CallOptions { Headers = { ["X-One"] = "1", ["x-trace"] = "a" } })
            .With(new CallOptions { Headers = { ["x-two"] = "2", ["X-TRACE"] = "b" } });

        await view.Payments.GetAsync("p1", new() { XTrace = "of the parameters" });
        await client.Payments.GetAsync("p1", new() { XTrace = "own" });

        var (viewed, plain) = (api.Requests[0], api.Requests[1]);
        Assert.Equal(("1", "2", "b"), (viewed.Header("X-One"), viewed.Header("X-Two"), viewed.Header("X-Trace")));
        Assert.Equal((null, null, "own"), (plain.Header("X-One"), plain.Header("X-Two"), plain.Header("X-Trace")));
        Assert.Equal("Bearer sk", viewed.Header("Authorization"));
    }

    [Fact]
    public async Task Query_parameters_are_added_or_replaced_and_encoded()
    {
        await using var api = new Api(WireReply.Json(Given.Payment));
        using var client = Given.Client(api);
        var view = client.With(new CallOptions { Query = { ["expand"] = "a&b=c", ["Expand"] = "é" } });

        await view.Payments.GetAsync("p1", new() { Expand = "none" });

        Assert.Equal("/payments/p1?expand=a%26b%3Dc&Expand=%C3%A9", api.Request.Target);
    }

    [Fact]
    public async Task Client_parameters_and_options_keep_each_other()
    {
        await using var api = new Api(WireReply.Json("""{"data":[]}"""));
        using var client = Given.Client(api);
        var options = new CallOptions { Headers = { ["X-One"] = "1" } };

        foreach (var view in (CallsClient[])[client.With(options).WithTeam("t"), client.WithTeam("t").With(options)])
            Assert.Empty(await All(view.Payments.ListAsync()));
        await All(client.WithTeam("a").WithTeam("b").Payments.ListAsync());

        Assert.All(api.Requests.Take(2), request => Assert.Equal(("/payments?team=t", "1"), (request.Target, request.Header("X-One"))));
        Assert.Equal("/payments?team=b", api.Requests[2].Target);
    }

    [Fact]
    public async Task The_options_apply_to_each_page()
    {
        await using var api = new Api(
            WireReply.Json("""{"data":[{"id":"1"}],"next":"c"}"""), WireReply.Json("""{"data":[{"id":"2"}],"next":null}"""));
        using var client = Given.Client(api);
        var statuses = new List<int>();

        var view = client.With(new CallOptions
        {
            Headers = { ["X-One"] = "1" },
            Query = { ["limit"] = "5" },
            OnResponse = answer => statuses.Add((int)answer.StatusCode),
        });
        var items = await All(view.Payments.ListAsync(new() { Limit = 9 }));

        Assert.Equal(["1", "2"], items.Select(item => item.Id));
        Assert.Equal(["/payments?limit=5", "/payments?limit=5&after=c"], api.Requests.Select(request => request.Target));
        Assert.All(api.Requests, request => Assert.Equal("1", request.Header("X-One")));
        Assert.Equal([200, 200], statuses);
    }

    [Fact]
    public async Task Retries_are_those_of_the_call()
    {
        await using var api = new Api(WireReply.Empty(503));
        using var client = Given.Client(api, maxRetries: 2);

        var none = await Assert.ThrowsAsync<ApiException>(
            () => client.With(new CallOptions { MaxRetries = 0 }).Payments.GetAsync("p1"));
        Assert.Equal((1, 1), (none.Attempts, api.Requests.Count));
        var more = await Assert.ThrowsAsync<ApiException>(
            () => client.With(new CallOptions { MaxRetries = 0 }).With(new CallOptions { MaxRetries = 4 }).Payments.GetAsync("p1"));
        Assert.Equal((5, 6), (more.Attempts, api.Requests.Count));
        Assert.Equal(3, (await Assert.ThrowsAsync<ApiException>(() => client.Payments.GetAsync("p1"))).Attempts);
    }

    [Fact]
    public async Task Timeouts_are_those_of_the_call()
    {
        await using var api = new Api(WireReply.Silence);
        using var client = Given.Client(api, maxRetries: 1);

        var attempt = await Assert.ThrowsAsync<ApiException>(
            () => client.With(new CallOptions { Timeout = TimeSpan.FromMilliseconds(80) }).Payments.GetAsync("p1"));
        Assert.Equal(2, attempt.Attempts);
        Assert.Contains("within 0.08 s", attempt.Message, StringComparison.Ordinal);
        var total = await Assert.ThrowsAsync<ApiException>(
            () => client.With(new CallOptions { TotalTimeout = TimeSpan.FromMilliseconds(90) }).Payments.GetAsync("p1"));
        Assert.Equal(1, total.Attempts);
        Assert.Contains("within 0.09 s", total.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnResponse_sees_the_last_response_once()
    {
        await using var api = new Api(
            WireReply.Empty(503), WireReply.Json(Given.Payment), WireReply.Json("""{"message":"no"}""", 404), WireReply.Empty(204));
        using var client = Given.Client(api, maxRetries: 1);
        var seen = new List<string>();
        var view = client.With(new CallOptions { OnResponse = answer => seen.Add($"1:{(int)answer.StatusCode}:{answer.Attempts}") })
            .With(new CallOptions { OnResponse = answer => seen.Add($"2:{(int)answer.StatusCode}:{answer.Attempts}") });

        await view.Payments.GetAsync("p1");
        await Assert.ThrowsAsync<ApiException>(() => view.Payments.GetAsync("p2"));
        await view.Payments.DeleteAsync("p3");

        Assert.Equal(["1:200:2", "2:200:2", "1:404:1", "2:404:1", "1:204:1", "2:204:1"], seen);
    }

    [Fact]
    public async Task What_OnResponse_throws_is_thrown_by_the_call_and_not_retried()
    {
        await using var api = new Api(WireReply.Json(Given.Payment));
        using var client = Given.Client(api, maxRetries: 3);
        var view = client.With(new CallOptions { OnResponse = _ => throw new IOException("mine") });

        Assert.Equal("mine", (await Assert.ThrowsAsync<IOException>(() => view.Payments.GetAsync("p1"))).Message);
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task The_raw_body_is_kept_on_request()
    {
        const string Body = """{ "id":"p1",  "amount":1.50 }""";
        await using var api = new Api(WireReply.Json(Body));
        using var client = Given.Client(api);
        byte[]? seen = null;
        var view = client.With(new CallOptions { KeepRawBody = true, OnResponse = answer => seen = answer.RawBody?.ToArray() });

        var answer = await view.Payments.GetWithResponseAsync("p1");
        Assert.Equal(Body, System.Text.Encoding.UTF8.GetString(answer.RawBody!.Value.Span));
        Assert.Equal(Body, System.Text.Encoding.UTF8.GetString(seen!));
        Assert.Null((await client.Payments.GetWithResponseAsync("p1")).RawBody);
    }

    [Fact]
    public async Task A_stream_has_the_options_too()
    {
        await using var api = new Api(WireReply.Text("{\"id\":\"1\"}\n{\"id\":\"2\"}\n", 200, "Content-Type: application/x-ndjson"));
        using var client = Given.Client(api);

        Assert.Equal(2, (await All(client.With(new CallOptions { Headers = { ["X-One"] = "1" } }).Receipts.LinesAsync())).Count);
        Assert.Equal("1", api.Request.Header("X-One"));
    }

    [Fact]
    public async Task Later_changes_of_the_options_have_no_effect()
    {
        await using var api = new Api(WireReply.Json(Given.Payment));
        using var client = Given.Client(api);
        var options = new CallOptions { Headers = { ["X-One"] = "1" }, Query = { ["q"] = "1" } };
        var view = client.With(options);
        options.Headers["X-One"] = "2";
        options.Query.Clear();

        await view.Payments.GetAsync("p1");
        Assert.Equal(("1", "/payments/p1?q=1"), (api.Request.Header("X-One"), api.Request.Target));
    }

    [Theory]
    [InlineData("X-One", "a\r\nX-Two: b")]
    [InlineData("X One", "a")]
    [InlineData("", "a")]
    [InlineData("Authorization", "Bearer other\n")]
    public void Headers_that_inject_are_refused(string name, string value)
    {
        using var client = new CallsClient("sk");
        Assert.ThrowsAny<ArgumentException>(() => client.With(new CallOptions { Headers = { [name] = value } }));
    }

    [Fact]
    public void Wrong_numbers_are_refused()
    {
        using var client = new CallsClient("sk");
        Assert.ThrowsAny<ArgumentException>(() => client.With(new CallOptions { MaxRetries = -1 }));
        Assert.ThrowsAny<ArgumentException>(() => client.With(new CallOptions { Timeout = TimeSpan.Zero }));
        Assert.ThrowsAny<ArgumentException>(() => client.With(new CallOptions { TotalTimeout = TimeSpan.FromDays(2) }));
        Assert.ThrowsAny<ArgumentException>(() => client.With(new CallOptions { IdempotencyKey = "" }));
        Assert.ThrowsAny<ArgumentException>(() => client.With(new CallOptions { IdempotencyKey = "a\nb" }));
        Assert.ThrowsAny<ArgumentException>(() => client.With(null!));
    }

    internal static async Task<List<T>> All<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }
}
