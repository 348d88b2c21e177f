using System.Net;
using System.Text;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

public class StreamResponseTests
{
    private static readonly byte[] s_bytes = [.. Enumerable.Range(0, 300_000).Select(static i => (byte)(i * 31))];

    [Fact]
    public async Task A_file_arrives_with_what_is_said_of_it()
    {
        await using var server = new WireServer(WireReply.Body(
            s_bytes,
            200,
            "Content-Type: application/pdf; version=1",
            "Content-Disposition: attachment; filename=\"a.pdf\"",
            "X-Id: 7"));
        using var transport = Api.Transport(server);
        var request = Api.Get();
        request.Accept = "application/pdf, */*;q=0.1";

        var response = await transport.SendForStreamAsync(request);
        await using var file = response.Value;

        Assert.Equal(("application/pdf; version=1", 300_000L, "a.pdf"), (file.ContentType, file.Length, file.FileName));
        Assert.Equal((HttpStatusCode.OK, "7"), (response.StatusCode, Assert.Single(response.Headers["x-id"])));
        Assert.Equal(s_bytes, await file.ReadBytesAsync());
        Assert.Equal("application/pdf, */*;q=0.1", server.Requests[0].Header("Accept"));
    }

    [Fact]
    public async Task A_body_can_be_read_while_it_arrives()
    {
        var gate = new TaskCompletionSource();
        var reply = new WireReply("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc"u8.ToArray())
        {
            Gate = gate.Task,
            Rest = "def"u8.ToArray(),
        };
        await using var server = new WireServer(reply);
        using var transport = Api.Transport(server, static options => options.MaxResponseBytes = 3);
        await using var body = (await transport.SendForStreamAsync(Api.Get())).Value;
        var buffer = new byte[3];
        using var rest = new MemoryStream();

        await body.Content.ReadExactlyAsync(buffer);
        gate.SetResult();
        await body.CopyToAsync(rest);

        Assert.Equal(("abc", "def"), (Encoding.ASCII.GetString(buffer), Encoding.ASCII.GetString(rest.ToArray())));
    }

    [Fact]
    public async Task Timeouts_end_with_the_headers()
    {
        var gate = new TaskCompletionSource();
        var reply = new WireReply("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n"u8.ToArray())
        {
            Gate = gate.Task,
            Rest = "abc"u8.ToArray(),
        };
        await using var server = new WireServer(reply);
        var clock = new StoppedClock();
        using var transport = Api.Transport(server, options => options.TimeProvider = clock);
        await using var body = (await transport.SendForStreamAsync(Api.Get())).Value;

        clock.FireAll();
        gate.SetResult();

        Assert.Equal(1, clock.Made);
        Assert.Equal("abc"u8.ToArray(), await body.ReadBytesAsync());
    }

    [Fact]
    public async Task Headers_that_never_come_are_waited_for_no_longer_than_the_timeout()
    {
        await using var server = new WireServer(WireReply.Silence);
        using var transport = Api.Transport(
            server,
            static options => (options.Timeout, options.MaxRetries) = (TimeSpan.FromMilliseconds(250), 0));

        Assert.Equal(
            "GET /v2/clients/1 got no response within 0.25 s",
            (await Assert.ThrowsAsync<ApiException>(() => transport.SendForStreamAsync(Api.Get()))).Message);
    }

    [Fact]
    public async Task Errors_are_read_and_thrown_as_always()
    {
        await using var server = new WireServer(WireReply.Json("""{"code":"GONE","message":"No such file"}""", 410));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendForStreamAsync(Api.Get("/f")));

        Assert.Equal("GET /v2/f returned 410 GONE: No such file", exception.Message);
        Assert.Equal("""{"code":"GONE","message":"No such file"}""", exception.ResponseBody);
    }

    [Fact]
    public async Task Attempts_are_repeated_until_a_body_begins()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503), WireReply.Abort, WireReply.Text("abc", 200));
        using var transport = Api.Transport(server, new HastyClock());

        await using var body = (await transport.SendForStreamAsync(Api.Get())).Value;

        Assert.Equal("abc"u8.ToArray(), await body.ReadBytesAsync());
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_leads_to_the_body()
    {
        await using var server = new WireServer(WireReply.Empty(302, "Location: /v2/file"), WireReply.Text("abc", 200));
        using var transport = Api.Transport(server);

        await using var body = (await transport.SendForStreamAsync(Api.Get())).Value;

        Assert.Equal("abc"u8.ToArray(), await body.ReadBytesAsync());
        Assert.Equal("/v2/file", server.Requests[1].Target);
    }

    [Fact]
    public async Task The_bound_holds_for_reading_into_memory_only()
    {
        await using var server = new WireServer(WireReply.Text("abcdef", 200));
        using var transport = Api.Transport(server, static options => options.MaxResponseBytes = 5);
        using var copy = new MemoryStream();

        await using var first = (await transport.SendForStreamAsync(Api.Get("/f"))).Value;
        await using var second = (await transport.SendForStreamAsync(Api.Get("/f"))).Value;
        var exception = await Assert.ThrowsAsync<ApiException>(() => first.ReadBytesAsync());
        await second.CopyToAsync(copy);

        Assert.Equal("GET /v2/f returned 200 with more than 5 bytes, the limit of ApiClientOptions.MaxResponseBytes", exception.Message);
        Assert.Equal(6, copy.Length);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_told_from_a_destination_that_does()
    {
        await using var server = new WireServer(WireReply.Raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"));
        using var transport = Api.Transport(server);
        await using var first = (await transport.SendForStreamAsync(Api.Get("/f"))).Value;
        await using var second = (await transport.SendForStreamAsync(Api.Get("/f"))).Value;
        await using var full = new FullStream();

        var exception = await Assert.ThrowsAsync<ApiException>(() => first.ReadBytesAsync());
        await Assert.ThrowsAsync<IOException>(() => second.CopyToAsync(full));

        Assert.StartsWith("GET /v2/f returned 200 with a body that was cut off: ", exception.Message, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, null), (exception.StatusCode!.Value, exception.ResponseBody));
        Assert.IsAssignableFrom<IOException>(exception.InnerException);
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        await using var server = new WireServer(new WireReply("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\na"u8.ToArray()));
        using var transport = Api.Transport(server);
        await using var body = (await transport.SendForStreamAsync(Api.Get())).Value;
        using var cancellation = new CancellationTokenSource();

        var reading = body.CopyToAsync(Stream.Null, cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task An_empty_answer_is_an_empty_file()
    {
        await using var server = new WireServer(WireReply.Empty(204));
        using var transport = Api.Transport(server);

        await using var body = (await transport.SendForStreamAsync(Api.Get())).Value;

        Assert.Equal((null, null), (body.ContentType, body.FileName));
        Assert.Empty(await body.ReadBytesAsync());
    }

    [Fact]
    public async Task Disposing_closes_the_response()
    {
        await using var server = new WireServer(new WireReply("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\na"u8.ToArray()));
        using var transport = Api.Transport(server);
        var body = (await transport.SendForStreamAsync(Api.Get())).Value;

        body.Dispose();

        var exception = await Record.ExceptionAsync(async () => await body.Content.ReadExactlyAsync(new byte[2]));
        Assert.True(exception is ObjectDisposedException or IOException, $"{exception}");
    }
}
