using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Telemetry;

public class FaultSpanTests
{
    [Fact]
    public async Task A_refused_connection_is_told_as_dotnet_tells_it()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await using var server = new WireServer();
        using var recorder = new Recorder(others: "System.Net.Http");
        using var transport = recorder.Transport(server, options =>
        {
            options.BaseAddress = new Uri($"http://127.0.0.1:{port}");
            options.MaxRetries = 0;
        });

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Fails(recorder.Span, "connection_error", null);
        Assert.Equal(Attempt(recorder).GetTagItem("error.type"), recorder.Span.GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_timeout_is_a_timeout()
    {
        await using var server = new WireServer(WireReply.Silence);
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server, static options =>
        {
            options.Timeout = TimeSpan.FromMilliseconds(50);
            options.MaxRetries = 1;
        });

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Fails(recorder.Span, "timeout", null);
        Assert.Equal(1, recorder.Span.GetTagItem("http.request.resend_count"));
        Assert.All(recorder.Span.Events, static one => Assert.Contains(one.Tags, static tag => tag is { Key: "error.type", Value: "timeout" }));
    }

    [Fact]
    public async Task A_body_that_breaks_off_keeps_the_status()
    {
        await using var server = new WireServer(WireReply.Raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":"));
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server, static options => options.MaxRetries = 0);

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), Api.ClientCodec));

        Fails(recorder.Span, "response_ended", 200);
    }

    [Fact]
    public async Task A_canceled_call_is_told_as_dotnet_tells_it()
    {
        await using var server = new WireServer(WireReply.Silence);
        using var cancellation = new CancellationTokenSource();
        server.OnHead = cancellation.Cancel;
        server.OnRequest = cancellation.Cancel;
        using var recorder = new Recorder(others: "System.Net.Http");
        using var transport = recorder.Transport(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SendAsync(Api.Get(), cancellation.Token));

        Fails(recorder.Span, "System.Threading.Tasks.TaskCanceledException", null);
        Assert.Equal(
            (Attempt(recorder).GetTagItem("error.type"), Attempt(recorder).Status),
            (recorder.Span.GetTagItem("error.type"), recorder.Span.Status));
    }

    [Fact]
    public async Task Cancellation_during_a_delay_tells_each_attempt_once()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503, "Retry-After: 60"));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SendAsync(Api.Get(), cancellation.Token));

        Fails(recorder.Span, "System.Threading.Tasks.TaskCanceledException", null);
        var attempt = Assert.Single(recorder.Span.Events);
        Assert.True((double)attempt.Tags.Single(static tag => tag.Key == "gigstack.attempt.retry_delay").Value! >= 60);
    }

    [Fact]
    public async Task What_a_handler_of_the_user_throws_is_told_by_its_type()
    {
        await using var server = new WireServer();
        using var recorder = new Recorder();
        using var client = new HttpClient(new ThrowingHandler());
        using var transport = recorder.Transport(server, options => options.HttpClient = client);

        await Assert.ThrowsAsync<Odd<string>>(() => transport.SendAsync(Api.Get()));

        Fails(recorder.Span, "Gigstack.Runtime.Tests.Telemetry.FaultSpanTests+Odd`1", null);
    }

    private static void Fails(Activity span, string error, int? status)
    {
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Null(span.StatusDescription);
        Assert.Equal(error, span.GetTagItem("error.type"));
        Assert.Equal(status, span.GetTagItem("http.response.status_code"));
    }

    private static Activity Attempt(Recorder recorder) =>
        recorder.Spans.Single(span => span.Source.Name == "System.Net.Http" && span.ParentId == recorder.Span.Id);

    private sealed class Odd<T> : Exception;

    private sealed class ThrowingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new Odd<string>();
    }
}
