using System.Text;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Streams;

public class EventStreamTests
{
    private const string Type = "Content-Type: text/event-stream; charset=utf-8";

    [Theory]
    [InlineData("data: 1\n\ndata: 2\n\n", "1|2")]
    [InlineData("data: 1\r\rdata: 2\r\r", "1|2")]
    [InlineData("data: 1\r\n\r\ndata: 2\r\n\r\n", "1|2")]
    [InlineData("\uFEFFdata: 1\n\n", "1")]
    [InlineData(": a comment\n:\ndata:1\n:data: 3\n\n", "1")]
    [InlineData("data: a\ndata:\ndata:  b\n\n", "a\n\n b")]
    [InlineData("data\n\n", "")]
    [InlineData("event: ping\n\ndata: 1\n\n", "1")]
    [InlineData("data: 1\n\ndata: cut off", "1")]
    [InlineData("data: 1\n\ndata: cut off\n", "1")]
    [InlineData("Data: 0\ndatas: 0\ndata : 0\ndata: 1\n\n", "1")]
    [InlineData("data: añ€😀\n\n", "añ€😀")]
    [InlineData("data: [DONE]\n\ndata: 2\n\n", "[DONE]|2")]
    [InlineData("", null)]
    public async Task Data_is_read_as_the_standard_says(string body, string? expected)
    {
        foreach (var read in new[] { ReadAsync(body, 1), ReadAsync(body, int.MaxValue) })
        {
            var events = await read;
            Assert.Equal(expected, events.Count == 0 ? null : string.Join('|', events.Select(static one => one.Data)));
        }
    }

    [Fact]
    public async Task Names_ids_and_intervals_come_along()
    {
        var events = await ReadAsync(
            "id: 7\nevent: add\nretry: 1500\ndata: a\n\ndata: b\nretry: 1s\n\nid\ndata: c\n\nid: 8\n\nid: 9\0\ndata: d\n\n",
            3);

        Assert.Equal(
            [
                new("a", "add") { EventId = "7", ReconnectionInterval = TimeSpan.FromMilliseconds(1500) },
                new("b") { EventId = "7" },
                new("c") { EventId = "" },
                new("d") { EventId = "8" },
            ],
            events);
    }

    [Fact]
    public async Task Json_ends_at_done_and_passes_over_nothing()
    {
        await using var server = new WireServer(WireReply.Text(
            "event: ping\ndata:\n\ndata: [1,\ndata: 2]\n\ndata: [DONE]\n\ndata: no JSON\n\n",
            200,
            Type));
        using var transport = Api.Transport(server);

        var lists = new List<IReadOnlyList<int>>();
        await foreach (var list in StreamedItems.Events(
            transport,
            static () => Api.Get(),
            JsonCodecs.List(JsonCodecs.Int32)))
        {
            lists.Add(list);
        }

        Assert.Equal([1, 2], Assert.Single(lists));
    }

    [Fact]
    public async Task Events_are_given_while_others_are_to_come_and_leaving_closes_the_connection()
    {
        var never = new TaskCompletionSource();
        await using var server =
            new WireServer(new WireReply(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{Type}\r\n\r\ndata: 1\r\n\r")) { Gate = never.Task });
        using var transport = Api.Transport(server);
        using var leaving = new CancellationTokenSource();

        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in StreamedItems.Events(transport, static () => Api.Get(), JsonCodecs.Int32)
                .WithCancellation(leaving.Token))
            {
                seen += item;
                await leaving.CancelAsync();
            }
        });

        Assert.Equal(1, seen);
        never.SetResult();
    }

    [Fact]
    public async Task Errors_come_before_the_first_event()
    {
        await using var server = new WireServer(WireReply.Json("""{"message":"Too many"}""", 400));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(async () => await FirstAsync(StreamedItems.Events(
            transport,
            static () => Api.Get(),
            JsonCodecs.Int32)));

        Assert.Equal("GET /v2/clients/1 returned 400 Reason: Too many", exception.Message);
    }

    [Theory]
    [InlineData("data: x\n\n", "with an item that cannot be read: ")]
    [InlineData("data: null\n\n", "with an item that cannot be read: ")]
    public async Task Data_that_does_not_fit_is_an_error(string body, string expected)
    {
        await using var server = new WireServer(WireReply.Text(body, 200, Type));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(async () => await FirstAsync(StreamedItems.Events(
            transport,
            static () => Api.Get(),
            JsonCodecs.Int32)));

        Assert.StartsWith("GET /v2/clients/1 returned 200 " + expected, exception.Message, StringComparison.Ordinal);
        Assert.True(exception.IsUnreadableSuccess);
    }

    [Fact]
    public async Task An_answer_of_another_type_is_an_error()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(async () => await FirstAsync(StreamedItems.Events(
            transport,
            static () => Api.Get())));

        Assert.Equal("GET /v2/clients/1 returned 200 with application/json instead of text/event-stream", exception.Message);
    }

    [Theory]
    [InlineData("data: 123456789012345\n\n")]
    [InlineData("data: 1234567\ndata: 1234567\n\n")]
    public async Task An_event_is_no_longer_than_a_whole_answer_may_be(string body)
    {
        await using var server = new WireServer(WireReply.Text("data: 1\n\n" + body, 200, Type));
        using var transport = Api.Transport(server, static options => options.MaxResponseBytes = 14);

        var seen = new List<string>();
        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var data in StreamedItems.Events(transport, static () => Api.Get()))
                seen.Add(data);
        });

        Assert.Equal("1", Assert.Single(seen));
        Assert.Contains("with an item of more than 14 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_is_an_error_after_what_came()
    {
        await using var server = new WireServer(WireReply.Raw($"HTTP/1.1 200 OK\r\n{Type}\r\nContent-Length: 100\r\n\r\ndata: 1\n\n"));
        using var transport = Api.Transport(server);

        var seen = new List<int>();
        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var item in StreamedItems.Events(transport, static () => Api.Get(), JsonCodecs.Int32))
                seen.Add(item);
        });

        Assert.Equal([1], seen);
        Assert.Contains("with a body that was cut off", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Over a socket, in chunks of so many bytes: no sequence of UTF-8 and no line end arrives whole.</summary>
    private static async Task<List<ServerSentEvent<string>>> ReadAsync(string body, int chunk)
    {
        var chunked = new List<byte>(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{Type}\r\nTransfer-Encoding: chunked\r\n\r\n"));
        foreach (var part in Encoding.UTF8.GetBytes(body).Chunk(chunk))
            chunked.AddRange([.. Encoding.ASCII.GetBytes($"{part.Length:x}\r\n"), .. part, .. "\r\n"u8]);
        await using var server = new WireServer(new WireReply([.. chunked, .. "0\r\n\r\n"u8]));
        using var transport = Api.Transport(server);
        var events = new List<ServerSentEvent<string>>();
        await foreach (var one in StreamedItems.Events(transport, static () => Api.Get()).AsEvents())
            events.Add(one);
        return events;
    }

    internal static async Task<T> FirstAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var item in items)
            return item;
        throw new InvalidOperationException("There is none.");
    }
}
