using GigstackTests.Setup;

namespace GigstackTests.Calls;

public sealed class CancellationTests(CurrentSandbox sandbox, StubServer stub) : CurrentApiTest(sandbox), IClassFixture<StubServer>
{
    private readonly CancellationTokenSource _cancellation = new();

    [Fact]
    public async Task A_call_that_is_cancelled_beforehand_is_not_sent()
    {
        await _cancellation.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Api.Clients.CreateAsync(CurrentSamples.Client, _cancellation.Token));
        Assert.Equal(_cancellation.Token, exception.CancellationToken);
        Assert.Empty(Sent);
    }

    [Fact]
    public async Task A_call_under_way_ends_and_its_connection_too()
    {
        var aborted = new TaskCompletionSource();
        stub.Answers(async context =>
        {
            context.RequestAborted.Register(() => aborted.SetResult());
            await _cancellation.CancelAsync();
            await aborted.Task;
        });
        using var client = stub.CurrentClient();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.Clients.GetAsync("client_1", _cancellation.Token));
        Assert.Equal(_cancellation.Token, exception.CancellationToken);
        await aborted.Task;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_stops_before_the_page_after_the_cancellation(bool givenToTheCall)
    {
        for (var i = 0; i < 3; i++)
            await Api.Clients.CreateAsync(new() { Name = $"{i}" });
        var list = Api.Clients.ListAsync(new() { Limit = 1 }, givenToTheCall ? _cancellation.Token : default);
        var read = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var client in list.WithCancellation(givenToTheCall ? default : _cancellation.Token))
            {
                read++;
                await _cancellation.CancelAsync();
            }
        });
        Assert.Equal((1, 1), (read, Sent.Count(request => request.Method == "GET")));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _cancellation.Dispose();
        base.Dispose(disposing);
    }
}
