using WireTests.ChannelApi;

namespace WireTests.Events;

public sealed class ChannelTests
{
    private const string Type = "Content-Type: text/event-stream";

    [Fact]
    public async Task The_name_of_the_event_decides_the_type_of_its_data()
    {
        await using var api = new Api(WireReply.Text(
            """
            event: userconnect
            data: {"username":"ann"}

            event: user-message
            data: {"text":"hi"}

            event: count
            data: 18446744073709551615

            event: count
            data:

            event: note
            data: not JSON

            event: unheard
            data: {"a":1}

            event: unheard
            data: plain

            data: [done]

            event: note
            data: never read


            """.ReplaceLineEndings("\n"), 200, Type));

        var read = new List<string>();
        await foreach (var data in Client(api).SubscribeAsync())
        {
            read.Add(
                data.TryGetUserconnect(out var connected) ? "connect " + connected.Username
                : data.TryGetUserMessage(out var message) ? "message " + message.Text
                : data.TryGetCount(out var count) ? "count " + count
                : data.TryGetNote(out var note) ? "note " + note
                : "other " + data.Value);
        }

        Assert.Equal("text/event-stream", api.Request.Header("Accept"));
        Assert.Equal(
            ["connect ann", "message hi", "count 18446744073709551615", "note not JSON", """other {"a":1}""", "other plain"], read);
    }

    [Fact]
    public async Task One_event_is_its_data()
    {
        await using var api = new Api(WireReply.Text("id: 7\nevent: userconnect\ndata: {\"username\":\"ann\"}\n\n", 200, Type));

        var one = await First(Client(api).OneAsync());

        Assert.Equal(("ann", "userconnect", "7"), (one.Data.Username, one.EventType, one.EventId));
    }

    [Fact]
    public async Task A_union_without_a_discriminator_is_told_by_the_name()
    {
        await using var api = new Api(WireReply.Text("event: Puppy\ndata: {\"name\":\"rex\"}\n\n", 200, Type));

        var one = await First(Client(api).PetsAsync());

        Assert.True(one.Data.TryGetPuppy(out var puppy) && puppy.Name == "rex");
        Assert.False(one.Data.TryGetKitten(out _));
    }

    [Fact]
    public async Task A_union_with_a_discriminator_remains_itself()
    {
        await using var api = new Api(WireReply.Text("event: truck\ndata: {\"kind\":\"truck\",\"load\":5}\n\n", 200, Type));

        var vehicle = (await First(Client(api).VehiclesAsync())).Data;

        Assert.True(vehicle.TryGetTruck(out var truck) && truck.Load == 5);
    }

    [Fact]
    public async Task References_allOf_and_nested_alternatives_are_seen_through()
    {
        await using var api = new Api(WireReply.Text(
            "event: updated\ndata: {\"username\":\"ann\"}\n\nevent: removed\ndata: 5\n\ndata: ping\n\n", 200, Type));

        var read = new List<string>();
        await foreach (var data in Client(api).RefsAsync())
            read.Add(data.TryGetUpdated(out var user) ? user.Username : data.TryGetRemoved(out var id) ? $"{id}" : data.TryGetPing(out var ping) ? ping : "?");

        Assert.Equal(["ann", "5", "ping"], read);
    }

    [Fact]
    public async Task A_stream_begins_after_an_event()
    {
        await using var api = new Api(WireReply.Text("data: {\"username\":\"ann\"}\n\n", 200, Type));

        var one = await First(Client(api).OneAsync(new() { LastEventID = "1" }).After("a 7"));

        Assert.Equal("a 7", api.Request.Header("Last-Event-ID"));
        Assert.Equal("a 7", one.EventId);
    }

    [Fact]
    public async Task A_broken_stream_is_resumed_where_it_broke()
    {
        const string Cut = "HTTP/1.1 200 OK\r\n" + Type + "\r\nContent-Length: 1000\r\n\r\nretry: 10\nid: 7\ndata: {\"username\":\"ann\"}\n\ndata: {\"user";
        await using var api = new Api(
            WireReply.Raw(Cut), WireReply.Text("id: 8\ndata: {\"username\":\"bob\"}\n\ndata: [DONE]\n\n", 200, Type));

        var names = new List<string>();
        await foreach (var user in Client(api).OneAsync().Reconnecting())
            names.Add(user.Username);

        Assert.Equal(["ann", "bob"], names);
        Assert.Null(api.Requests[0].Header("Last-Event-ID"));
        Assert.Equal("7", api.Requests[1].Header("Last-Event-ID"));
    }

    [Fact]
    public async Task A_broken_stream_is_not_resumed_unless_asked_for_or_without_an_id()
    {
        const string Cut = "HTTP/1.1 200 OK\r\n" + Type + "\r\nContent-Length: 1000\r\n\r\n{0}data: {{\"username\":\"ann\"}}\n\n";
        await using var api = new Api(
            WireReply.Raw(string.Format(null, Cut, "id: 7\n")), WireReply.Raw(string.Format(null, Cut, "")));

        await Assert.ThrowsAsync<ApiException>(() => All(Client(api).OneAsync()));
        await Assert.ThrowsAsync<ApiException>(() => All(Client(api).OneAsync().Reconnecting()));
        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public async Task As_in_a_browser_the_stream_ends_with_204()
    {
        await using var api = new Api(
            WireReply.Text("retry: 1\ndata: {\"username\":\"ann\"}\n\n", 200, Type), WireReply.Empty(204));

        Assert.Equal(1, await All(Client(api).OneAsync().Reconnecting(afterEnd: true)));
        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public async Task Lines_and_sequences_have_items()
    {
        await using var api = new Api(
            WireReply.Text("\u001e{\"username\":\"ann\"}\n\u001e{\"username\":\"bob\"}\n", 200, "Content-Type: application/json-seq"),
            WireReply.Text("1\n4294967295\n", 200, "Content-Type: application/jsonl"));

        var names = new List<string>();
        await foreach (var user in Client(api).LogAsync())
            names.Add(user.Username);
        var numbers = new List<uint>();
        await foreach (var number in Client(api).LinesAsync())
            numbers.Add(number);

        Assert.Equal(["ann", "bob"], names);
        Assert.Equal([1, uint.MaxValue], numbers);
        Assert.Equal("application/json-seq", api.Requests[0].Header("Accept"));
    }

    private static async Task<ServerSentEvent<T>> First<T>(ServerSentEvents<T> events)
    {
        await foreach (var one in events.AsEvents())
            return one;
        throw new InvalidOperationException("There are no events.");
    }

    private static async Task<int> All<T>(ServerSentEvents<T> events)
    {
        var count = 0;
        await foreach (var one in events)
            count++;
        return count;
    }

    private static ChannelClient Client(Api api)
    {
        var options = api.Options<ChannelClientOptions>();
        options.MaxRetries = 1;
        return new(api.Anonymous, options);
    }
}
