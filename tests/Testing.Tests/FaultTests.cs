namespace TestingTests;

public sealed class FaultTests : KitTest
{
    [Theory]
    [InlineData(ConnectionPoint.BeforeRequest)]
    [InlineData(ConnectionPoint.BeforeHeaders)]
    [InlineData(ConnectionPoint.AfterHeaders)]
    public async Task A_lost_connection_is_retried(ConnectionPoint at)
    {
        Handler.On("customers.get").Drop(at).Json("""{"name":"Ana"}""");

        Assert.Equal("Ana", (await Client.Customers.GetAsync("1", Limit)).Name);

        Handler.Requests.MustHaveCount(2);
    }

    [Fact]
    public async Task A_body_breaks_off_after_some_bytes()
    {
        var reply = Reply.Json("""{"name":"Ana"}""");
        Handler.On("customers.get").Reply(reply.DropAfter(5), reply);

        Assert.Equal("Ana", (await Client.Customers.GetAsync("1", Limit)).Name);

        Handler.Requests.MustHaveCount(2);
    }

    [Fact]
    public async Task Items_before_the_loss_are_read()
    {
        Handler.On("orders.follow").Reply(Reply.Text("{\"number\":1}\n{\"number\":2}\n", "application/x-ndjson").DropAfter(15));
        var read = new List<long>();

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await foreach (var order in Client.Orders.FollowAsync().WithCancellation(Limit))
                read.Add(order.Number);
        });

        Assert.Equal([1L], read);
    }

    [Theory]
    [InlineData(ConnectionPoint.BeforeHeaders)]
    [InlineData(ConnectionPoint.AfterHeaders)]
    public async Task A_stalled_attempt_times_out_when_the_clock_says_so(ConnectionPoint at)
    {
        Handler.On("customers.get").Stall(at).Json("""{"name":"Ana"}""");

        var call = Client.Customers.GetAsync("1", Limit);
        await Handler.Requests.WaitForAsync(1, Limit);
        Handler.Clock.Advance(TimeSpan.FromSeconds(99));
        Assert.False(call.IsCompleted);
        Handler.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("Ana", (await call).Name);
        Assert.Equal([1, 2], Handler.Requests.Select(static request => request.Attempt));
    }

    [Fact]
    public async Task A_delay_beyond_the_timeout_needs_no_wait()
    {
        Handler.On("customers.get").Reply(Reply.Json("{}").Delay(TimeSpan.FromSeconds(101)), Reply.Json("""{"name":"Ana"}""").Delay(TimeSpan.FromSeconds(99)));

        Assert.Equal("Ana", (await Client.Customers.GetAsync("1", Limit)).Name);

        Assert.Equal([1, 2], Handler.Requests.Select(static request => request.Attempt));
        Assert.InRange(Handler.Clock.Elapsed, TimeSpan.FromSeconds(199), TimeSpan.FromSeconds(202));
    }

    [Fact]
    public async Task A_caller_cancels_a_stalled_call()
    {
        Handler.On("customers.get").Reply(Reply.Json("""{"name":"Ana"}""").StallAfter(3));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Limit);

        var call = Client.Customers.GetAsync("1", stop.Token);
        await Handler.Requests.WaitForAsync(1, Limit);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task The_test_writes_a_body_while_it_is_read()
    {
        var body = new ReplyBody();
        Handler.On("orders.follow").Body(body, "application/x-ndjson");
        await using var orders = Client.Orders.FollowAsync().GetAsyncEnumerator(Limit);

        body.Write("{\"number\":1}\n{\"num");
        Assert.True(await orders.MoveNextAsync());
        Assert.Equal(1, orders.Current.Number);

        var next = orders.MoveNextAsync().AsTask();
        await body.WhenReadAsync(Limit);
        Assert.False(next.IsCompleted);
        body.Write("ber\":2}\n");
        Assert.True(await next);
        Assert.Equal(2, orders.Current.Number);

        body.Complete();
        Assert.False(await orders.MoveNextAsync());
        await body.Closed.WaitAsync(Limit);
        Assert.Equal(
            "The body has ended: nothing can be written after Complete() or Drop().",
            Assert.Throws<InvalidOperationException>(() => body.Write("x")).Message);
    }

    [Fact]
    public async Task A_reader_that_loses_interest_closes_the_body()
    {
        var body = new ReplyBody();
        Handler.On("orders.follow").Body(body, "application/x-ndjson");
        body.Write("{\"number\":1}\n");

        await foreach (var order in Client.Orders.FollowAsync().WithCancellation(Limit))
            break;

        await body.Closed.WaitAsync(Limit);
        Handler.OnAny().Body(body);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Handler.HttpClient.GetAsync(new Uri("https://shop.example/"), Limit));
        Assert.Equal("A ReplyBody can be sent once. Give each request a body of its own.", error.Message);
    }
}
