using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class DeadlineTests
{
    [Fact]
    public async Task A_silent_server_ends_in_a_timeout_of_the_attempt_and_safe_requests_try_again()
    {
        await using var server = new WireServer(WireReply.Silence, WireReply.Json("""{"id":"1"}"""));
        using var transport = Api.Transport(server, options => options.Timeout = TimeSpan.FromMilliseconds(500));

        Assert.Equal("1", (await transport.SendAsync(Api.Get(), Api.ClientCodec)).Value.Id);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_unsafe_request_that_times_out_is_not_repeated()
    {
        await using var server = new WireServer(WireReply.Silence);
        using var transport = Api.Transport(server, options => options.Timeout = TimeSpan.FromSeconds(2));

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post()));

        Assert.Null(exception.StatusCode);
        Assert.Equal("POST /v2/clients got no response within 2 s", exception.Message);
        Assert.NotNull(exception.InnerException);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_total_deadline_ends_all_attempts()
    {
        await using var server = new WireServer(WireReply.Silence);
        using var transport = Api.Transport(server, options =>
        {
            options.TotalTimeout = TimeSpan.FromMilliseconds(400);
            options.MaxRetries = 1000;
        });

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Assert.Equal("GET /v2/clients/1 got no response within 0.4 s", exception.Message);
    }

    [Fact]
    public async Task A_body_that_never_ends_counts_against_the_attempt()
    {
        await using var server = new WireServer((_, _) => new WireReply("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"u8.ToArray()));
        using var transport = Api.Transport(server, options =>
        {
            options.Timeout = TimeSpan.FromMilliseconds(300);
            options.MaxRetries = 0;
        });

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), Api.ClientCodec));
    }

    [Fact]
    public async Task Cancellation_is_never_wrapped()
    {
        await using var server = new WireServer(WireReply.Silence);
        using var transport = Api.Transport(server);
        using var cancellation = new CancellationTokenSource();
        server.OnRequest = cancellation.Cancel;

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SendAsync(Api.Get(), cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Cancellation_ends_a_wait_between_attempts()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503, "Retry-After: 60"));
        using var transport = Api.Transport(server);
        using var cancellation = new CancellationTokenSource();
        Task call = transport.SendAsync(Api.Get(), cancellation.Token);
        while (server.Requests.Count == 0)
            await Task.Delay(5);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_call_cancelled_before_it_begins_sends_nothing()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SendAsync(Api.Get(), new CancellationToken(true)));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_timeout_of_a_given_client_is_a_failure_not_a_cancellation()
    {
        await using var server = new WireServer(WireReply.Silence);
        using var client = new HttpClient { Timeout = TimeSpan.FromMilliseconds(250) };
        using var transport = Api.Transport(server, options => options.HttpClient = client);

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post()));

        Assert.Contains("timeout of the HttpClient", exception.Message, StringComparison.Ordinal);
    }
}
