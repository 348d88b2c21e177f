using WireTests.ThreadsApi;

namespace WireTests.Events;

public sealed class ThreadsTests
{
    [Fact]
    public async Task Alternatives_that_are_all_named_are_events_in_a_schema_too()
    {
        await using var api = new Api(WireReply.Text(
            "event: thread.created\ndata: {\"id\":\"t\"}\n\nevent: thread.failed\ndata: {\"error\":\"e\"}\n\nevent: done\ndata: [DONE]\n\n",
            200,
            "Content-Type: text/event-stream"));

        var read = new List<string?>();
        await foreach (var data in new ThreadsClient(api.Anonymous, api.Options<ThreadsClientOptions>()).RunAsync(new() { Stream = true }))
            read.Add(data.TryGetThreadCreated(out var thread) ? thread.Id : data.TryGetThreadFailed(out var failed) ? failed.Error : "?");

        Assert.Equal(["t", "e"], read);
    }
}
