using System.Net;
using System.Net.Sockets;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class RetryTests
{
    private static readonly WireReply s_client = WireReply.Json("""{"id":"1"}""");

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Transient_statuses_are_retried(int status)
    {
        await using var server = new WireServer(WireReply.Json("{}", status), WireReply.Json("{}", status), s_client);
        using var transport = Api.Transport(server, new HastyClock());

        Assert.Equal("1", (await transport.SendAsync(Api.Get(), Api.ClientCodec)).Value.Id);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    public async Task Other_statuses_are_final(int status)
    {
        await using var server = new WireServer(WireReply.Json("{}", status));
        using var transport = Api.Transport(server, new HastyClock());

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(5, 6)]
    public async Task Retries_are_counted(int retries, int requests)
    {
        await using var server = new WireServer(WireReply.Json("{}", 503));
        using var transport = Api.Transport(server, options =>
        {
            options.MaxRetries = retries;
            options.RetryDelay = TimeSpan.Zero;
        });

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
        Assert.Equal(requests, server.Requests.Count);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    public async Task Unsafe_requests_that_left_are_not_retried(string method)
    {
        await using var server = new WireServer(WireReply.Json("{}", 503));
        using var transport = Api.Transport(server, new HastyClock());

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(new ApiRequest(new HttpMethod(method), "/c")));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Unsafe_requests_whose_connection_broke_are_not_retried()
    {
        await using var server = new WireServer(WireReply.Abort);
        using var transport = Api.Transport(server, new HastyClock());

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post()));

        Assert.Null(exception.StatusCode);
        Assert.IsType<HttpRequestException>(exception.InnerException);
        Assert.StartsWith("POST /v2/clients failed: ", exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Posts_marked_safe_are_retried_with_the_same_body()
    {
        await using var server = new WireServer(WireReply.Abort, WireReply.Json("{}", 500), s_client);
        using var transport = Api.Transport(server, new HastyClock());
        var request = Api.Post().Header("Idempotency-Key", IdempotencyKey.New());
        request.IsIdempotent = true;

        await transport.SendAsync(request, Api.ClientCodec);

        Assert.Equal(3, server.Requests.Count);
        Assert.Single(server.Requests.Select(static sent => (sent.Body, sent.Header("Idempotency-Key"))).Distinct());
    }

    [Fact]
    public async Task Requests_that_never_left_are_retried_whatever_they_are()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        var clock = new HastyClock();
        using var transport = new ApiTransport(Api.Describe(), new()
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
            Timeout = Timeout.InfiniteTimeSpan,
            TotalTimeout = Timeout.InfiniteTimeSpan,
            TimeProvider = clock,
        });

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post()));

        Assert.Equal(HttpRequestError.ConnectionError, Assert.IsType<HttpRequestException>(exception.InnerException).HttpRequestError);
        Assert.Equal(3, clock.Waits.Count);
        Assert.Equal(("POST", "/clients"), (exception.Method, exception.RequestUri!.AbsolutePath));
    }

    [Fact]
    public async Task Broken_connections_and_bodies_cut_short_are_retried_when_safe()
    {
        await using var server = new WireServer(
            WireReply.Abort,
            WireReply.Raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":"),
            s_client);
        using var transport = Api.Transport(server, new HastyClock());

        Assert.Equal("1", (await transport.SendAsync(Api.Get(), Api.ClientCodec)).Value.Id);
        Assert.Equal(3, server.Requests.Count);
    }
}
