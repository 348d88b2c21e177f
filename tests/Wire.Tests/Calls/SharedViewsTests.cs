using WireTests.CallsApi;

namespace WireTests.Calls;

/// <summary>Views share the connections of their client, and can be created and used on any thread.</summary>
public sealed class SharedViewsTests
{
    [Fact]
    public async Task Views_share_the_connection_and_do_not_own_it()
    {
        await using var api = new Api(WireReply.Json(Given.Payment));
        var opened = 0;
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                Interlocked.Increment(ref opened);
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        };
        using var http = new HttpClient(handler);
        var options = Given.Options(api);
        options.HttpClient = http;
        using var client = new CallsClient("sk", options);
        for (var i = 0; i < 20; i++)
        {
            using var view = client.With(new CallOptions { Headers = { ["X-View"] = $"{i}" } }).WithTeam("t");
            await view.Payments.GetAsync("p1");
        }

        Assert.Equal(1, opened);
        Assert.Equal(20, api.Requests.Count);
    }

    [Fact]
    public async Task A_disposed_view_leaves_its_client_usable()
    {
        await using var api = new Api(WireReply.Json(Given.Payment));
        using var client = Given.Client(api);
        client.With(new CallOptions()).Dispose();
        client.WithTeam("t").Dispose();

        await client.Payments.GetAsync("p1");
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task Many_threads_use_views_of_one_client()
    {
        await using var api = new Api(WireReply.Json(Given.Payment, 201));
        using var client = Given.Client(api);
        var view = client.With(new CallOptions { Headers = { ["X-All"] = "1" } });

        await Parallel.ForEachAsync(Enumerable.Range(0, 400), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, cancellationToken) =>
        {
            var own = view.With(new CallOptions { IdempotencyKey = $"k{i}", Query = { ["n"] = $"{i}" } });
            var answer = await own.Payments.CreateWithResponseAsync(new() { Amount = i }, null, cancellationToken);
            Assert.Equal($"k{i}", answer.IdempotencyKey);
        });

        Assert.Equal(400, api.Requests.Count);
        Assert.All(api.Requests, request =>
        {
            var number = request.Target["/payments?n=".Length..];
            Assert.Equal(($"k{number}", $$"""{"amount":{{number}}}""", "1"),
                (request.Header("Idempotency-Key"), request.Body, request.Header("X-All")));
        });
    }
}
