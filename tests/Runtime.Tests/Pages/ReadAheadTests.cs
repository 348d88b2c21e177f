using System.Net;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Pages;

public class ReadAheadTests
{
    [Fact]
    public async Task The_next_page_and_no_other_is_requested_while_a_page_is_processed()
    {
        await using var server = new WireServer((_, number) => Page(number, last: 3));
        using var transport = Api.Transport(server);
        var items = new List<int>();

        await foreach (var item in Paging.ByCursor(transport, static () => Api.Get("/c"), "next", PagingTests.Codec).ReadAhead())
        {
            items.Add(item);
            var expected = Math.Min(items.Count + 1, 4);
            await WaitAsync(() => server.Requests.Count == expected);
            await Task.Delay(20);
            Assert.Equal(expected, server.Requests.Count);
        }

        Assert.Equal([0, 1, 2, 3], items);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task Nothing_is_requested_before_the_enumeration_and_each_starts_over()
    {
        await using var server = new WireServer((_, number) => Page(number % 2, last: 1));
        using var transport = Api.Transport(server);
        var list = Paging.ByCursor(transport, static () => Api.Get("/c"), "next", PagingTests.Codec).ReadAhead();
        Assert.Empty(server.Requests);

        Assert.Equal([0, 1], await PagingTests.Items(list));
        Assert.Equal([0, 1], await PagingTests.Items(list));
    }

    [Fact]
    public async Task An_error_comes_behind_the_items_before_it()
    {
        await using var server = new WireServer(Page(0, last: 9), WireReply.Json("{}", 403));
        using var transport = Api.Transport(server);
        var items = new List<int>();

        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var item in Paging.ByCursor(transport, static () => Api.Get("/c"), "next", PagingTests.Codec).ReadAhead())
            {
                await WaitAsync(() => server.Requests.Count == 2);
                await Task.Delay(20);
                items.Add(item);
            }
        });

        Assert.Equal([0], items);
        Assert.Equal(HttpStatusCode.Forbidden, exception.StatusCode);
    }

    [Fact]
    public async Task Leaving_ends_the_request_in_flight_and_leaves_no_exception_behind()
    {
        var unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> count = (_, arguments) => unobserved += arguments.Exception.ToString().Contains("ReadAhead", StringComparison.Ordinal) ? 1 : 0;
        TaskScheduler.UnobservedTaskException += count;
        foreach (var second in new[] { WireReply.Silence, WireReply.Json("{}", 500) })
        {
            await using var server = new WireServer(Page(0, last: 9), second);
            using var transport = Api.Transport(server, static options => options.MaxRetries = 0);

            await foreach (var item in Paging.ByCursor(transport, static () => Api.Get("/c"), "next", PagingTests.Codec).ReadAhead())
            {
                await WaitAsync(() => server.Requests.Count == 2);
                break;
            }
        }
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        TaskScheduler.UnobservedTaskException -= count;
        Assert.Equal(0, unobserved);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_for_a_page()
    {
        await using var server = new WireServer(Page(0, last: 9), WireReply.Silence);
        using var transport = Api.Transport(server);
        using var cancellation = new CancellationTokenSource();
        var list = Paging.ByCursor(transport, static () => Api.Get("/c"), "next", PagingTests.Codec).ReadAhead();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in list.WithCancellation(cancellation.Token))
                cancellation.CancelAfter(20);
        });

        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    private static WireReply Page(int number, int last) => WireReply.Json(
        number < last ? $$"""{"data":[{{number}}],"next":"c{{number}}"}""" : $$"""{"data":[{{number}}]}""");

    private static async Task WaitAsync(Func<bool> condition)
    {
        for (var i = 0; i < 500 && !condition(); i++)
            await Task.Delay(10);
        Assert.True(condition());
    }
}
