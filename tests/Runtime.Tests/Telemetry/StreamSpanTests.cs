using System.Diagnostics;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Telemetry;

/// <summary>Calls whose body is read as it arrives, and lists.</summary>
public class StreamSpanTests
{
    [Fact]
    public async Task Each_page_is_a_span()
    {
        await using var server = new WireServer(
            WireReply.Json("""{"items":["1"],"next":"a","more":true}"""), WireReply.Json("""{"items":["2"],"next":"b","more":true}"""), WireReply.Json("""{"items":["3"]}"""));
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server);
        var page = new ApiPage(items: "items", next: "next", hasMore: "more").Of(JsonCodecs.String);

        await foreach (var item in Paging.ByCursor(transport, static () => new ApiRequest(HttpMethod.Get, "/items"), "next", page))
            Assert.Equal(item, $"{recorder.Spans.Count}");

        Assert.Equal(3, server.Requests.Count);
        Assert.All(recorder.Spans, static span => Assert.Equal("GET /items", span.DisplayName));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("copied")]
    [InlineData("disposed")]
    [InlineData("disposed without waiting")]
    public async Task A_download_ends_when_its_body_is_read_or_closed(string how)
    {
        await using var server = new WireServer(WireReply.Body(new byte[200_000], 200));
        using var recorder = new Recorder();
        var options = new LoggedOptions();
        using var transport = recorder.Transport(server, options: options);

        var stream = (await transport.SendForStreamAsync(Api.Get())).Value;
        Assert.Empty(recorder.Spans);
        using var mine = new Activity("mine").Start();
        await (how switch
        {
            "read" => stream.ReadBytesAsync(),
            "copied" => stream.CopyToAsync(Stream.Null),
            "disposed" => stream.DisposeAsync().AsTask(),
            _ => Task.Run(stream.Dispose),
        });

        Assert.Equal((null, 200), (recorder.Span.GetTagItem("error.type"), recorder.Span.GetTagItem("http.response.status_code")));
        Assert.Same(mine, Activity.Current);
        await stream.DisposeAsync();
        Assert.Single(recorder.Spans);
        Assert.Equal(1, Assert.Single(recorder.Points("http.client.request.duration")).Point.GetHistogramCount());
        Assert.Equal(["Started GET /clients/1", "Succeeded GET /clients/1 200 1"], options.Lines.Select(static line => line));
        Assert.Same(mine, Activity.Current);
    }

    [Fact]
    public async Task A_download_that_breaks_off_is_an_error()
    {
        await using var server = new WireServer(WireReply.Raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"));
        using var recorder = new Recorder();
        var options = new LoggedOptions();
        using var transport = recorder.Transport(server, options: options);

        await using var stream = (await transport.SendForStreamAsync(Api.Get())).Value;
        await Assert.ThrowsAsync<ApiException>(() => stream.ReadBytesAsync());

        Assert.Equal(ActivityStatusCode.Error, recorder.Span.Status);
        Assert.Equal(("Gigstack.Runtime.ApiException", 200), (recorder.Span.GetTagItem("error.type"), recorder.Span.GetTagItem("http.response.status_code")));
        Assert.Equal("Failed GET /clients/1 Gigstack.Runtime.ApiException 1", options.Lines.Last());
    }

    [Fact]
    public async Task A_download_that_the_caller_cancels_is_canceled()
    {
        await using var server = new WireServer(WireReply.Body(new byte[200_000], 200));
        using var recorder = new Recorder();
        var options = new LoggedOptions();
        using var transport = recorder.Transport(server, options: options);
        using var cancellation = new CancellationTokenSource();

        await using var stream = (await transport.SendForStreamAsync(Api.Get())).Value;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stream.ReadBytesAsync(cancellation.Token));

        Assert.Equal(ActivityStatusCode.Error, recorder.Span.Status);
        Assert.Equal("Canceled GET /clients/1 1", options.Lines.Last());
    }

    [Theory]
    [InlineData("1\n2\n", null)]
    [InlineData("1\n\"x\"\n", "Gigstack.Runtime.ApiException")]
    public async Task Items_that_stream_are_one_span(string lines, string? error)
    {
        await using var server = new WireServer(WireReply.Text(lines, 200, "Content-Type: application/jsonl"));
        using var recorder = new Recorder();
        using var transport = recorder.Transport(server);

        var failure = await Record.ExceptionAsync(async () =>
        {
            await foreach (var item in StreamedItems.Lines(transport, static () => Api.Get(), JsonCodecs.Int32))
                Assert.InRange(item, 1, 2);
        });

        Assert.Equal(error, failure?.GetType().FullName);
        Assert.Equal(error, recorder.Span.GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_success_that_cannot_be_read_is_an_error()
    {
        await using var server = new WireServer(WireReply.Json("""{"id":7}"""));
        using var recorder = new Recorder();
        var options = new LoggedOptions();
        using var transport = recorder.Transport(server, options: options);

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), Api.ClientCodec));

        Assert.Equal("Gigstack.Runtime.ApiException", recorder.Span.GetTagItem("error.type"));
        Assert.Contains("error.type=Gigstack.Runtime.ApiException", Assert.Single(recorder.Points("http.client.request.duration")).Tags);
        Assert.Equal(["Started GET /clients/1", "Failed GET /clients/1 Gigstack.Runtime.ApiException 1"], options.Lines.Select(static line => line));
    }
}
