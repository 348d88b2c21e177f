using System.Runtime.CompilerServices;
using WireTests.LinesApi;

namespace WireTests.MediaTypes;

public sealed class LinesTests
{
    [Fact]
    public async Task Each_item_is_a_line()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).LinesAsync(Items(new Thing { Name = "a" }, new Thing { Name = "b" }));

        Assert.Equal("application/jsonl", api.Request.Header("Content-Type"));
        Assert.Equal("chunked", api.Request.Header("Transfer-Encoding"));
        Assert.Equal("{\"name\":\"a\"}\n{\"name\":\"b\"}\n", System.Text.Encoding.UTF8.GetString(api.Request.Bytes));
    }

    [Fact]
    public async Task Items_of_a_value_are_lines()
    {
        await using var api = new Api(WireReply.Empty(204), WireReply.Empty(204));

        await Client(api).ItemsAsync(Items(1L, 2L));
        await Client(api).ItemsAsync();

        Assert.Equal("1\n2\n", System.Text.Encoding.UTF8.GetString(api.Requests[0].Bytes));
        Assert.Null(api.Requests[1].Header("Content-Type"));
    }

    [Fact]
    public async Task Items_of_a_sequence_begin_with_a_separator()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).SequenceAsync(Items(new SequenceItem { A = "x" }));

        Assert.Equal("\u001e{\"a\":\"x\"}\n", System.Text.Encoding.UTF8.GetString(api.Request.Bytes));
    }

    [Fact]
    public async Task A_file_of_lines_stays_a_file()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).FileAsync(ApiFile.FromText("{}\n"));

        Assert.Equal("application/jsonl", api.Request.Header("Content-Type"));
        Assert.Equal("{}\n", api.Request.Body);
    }

    [Fact]
    public async Task A_call_is_not_repeated_once_items_were_sent()
    {
        await using var api = new Api(WireReply.Empty(503), WireReply.Empty(204));
        var options = api.Options<LinesClientOptions>();
        options.MaxRetries = 2;
        options.RetryDelay = TimeSpan.Zero;

        var failure = await Assert.ThrowsAsync<ApiException>(() =>
            new LinesClient(api.Anonymous, options).ItemsAsync(Items(1L)));

        Assert.Equal(503, (int?)failure.StatusCode);
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task Items_are_enumerated_with_the_token_of_the_call()
    {
        await using var api = new Api(WireReply.Empty(204));
        using var source = new CancellationTokenSource();
        var started = new TaskCompletionSource();

        var call = Client(api).LinesAsync(Endless(started), source.Token);
        await started.Task;
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private static async IAsyncEnumerable<T> Items<T>(params T[] items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private static async IAsyncEnumerable<Thing> Endless(
        TaskCompletionSource started, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return new Thing();
        started.SetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private static LinesClient Client(Api api) => new(api.Anonymous, api.Options<LinesClientOptions>());
}
