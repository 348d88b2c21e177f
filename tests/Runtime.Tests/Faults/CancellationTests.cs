using System.Net.Sockets;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>Cancellation and disposal at every stage of a call.</summary>
public class CancellationTests
{
    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task Before_the_call(Sort sort)
    {
        await using var server = new FaultServer(Fault.Json("{}"));
        using var transport = FaultRun.Transport(server.Address, new TestClock());

        await AssertCancelledAsync(token => FaultCall.SendAsync(transport, sort, token), static cancel => cancel());

        Assert.Equal(0, server.Accepted);
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task While_it_connects(Sort sort)
    {
        var connecting = new TaskCompletionSource();
        using var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, token) =>
            {
                connecting.SetResult();
                await Task.Delay(Timeout.Infinite, token);
                throw new SocketException();
            },
        });
        using var transport = FaultRun.Transport(new Uri("http://127.0.0.1:1"), new TestClock(), options => options.HttpClient = client);

        await AssertCancelledAsync(token => FaultCall.SendAsync(transport, sort, token), cancel => _ = WhenAsync(connecting.Task, cancel));
    }

    [Fact]
    public async Task While_the_credential_is_fetched()
    {
        var asked = new TaskCompletionSource();
        await using var server = new FaultServer(Fault.Json("{}"));
        using var transport = new ApiTransport(
            Api.Describe("bearer"),
            new ApiClientOptions { BaseAddress = server.Address },
            new Dictionary<string, ApiCredential>
            {
                ["bearer"] = ApiCredential.Bearer(async _ =>
                {
                    asked.SetResult();
                    return await new TaskCompletionSource<string>().Task;
                }),
            });

        await AssertCancelledAsync(token => transport.SendAsync(Api.Get(), token), cancel => _ = WhenAsync(asked.Task, cancel));

        Assert.Equal(0, server.Heads);
    }

    [Fact]
    public async Task While_the_body_is_sent()
    {
        Action cancel = static () => { };
        var fault = new Fault(
            async connection =>
            {
                cancel();
                await Task.Delay(Timeout.Infinite, connection.Stop).ContinueWith(static _ => { }, TaskScheduler.Default);
            },
            FaultStage.Head);
        await using var server = new FaultServer(fault);
        using var transport = FaultRun.Transport(server.Address, new TestClock());
        var request = new ApiRequest(HttpMethod.Post, "/files")
            .Binary(new ApiFile(new MemoryStream(new byte[32 * 1024 * 1024])), "application/octet-stream");

        await AssertCancelledAsync(token => transport.SendAsync(request, token), given => cancel = given);
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task While_the_answer_is_awaited(Sort sort)
    {
        await AssertCancelledAtAsync(sort, static cancel => new Fault(connection =>
        {
            cancel();
            return connection.StallAsync();
        }));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(409)]
    [InlineData(503)]
    public async Task While_the_body_is_read(int status)
    {
        await AssertCancelledAtAsync(
            Sort.Get,
            cancel => Fault.Raw($"HTTP/1.1 {status} Reason\r\nContent-Length: 50\r\n\r\n{{").Then(async connection =>
            {
                await Task.Delay(30);
                cancel();
                await connection.StallAsync();
            }));
    }

    [Theory]
    [InlineData(Sort.Get)]
    [InlineData(Sort.Keyed)]
    [InlineData(Sort.Delete)]
    public async Task While_the_next_attempt_is_awaited(Sort sort)
    {
        await using var server = new FaultServer(Fault.Json("{}", 503, "Retry-After: 60"));
        using var transport = FaultRun.Transport(server.Address, TimeProvider.System);
        await AssertCancelledAsync(
            token => FaultCall.SendAsync(transport, sort, token),
            cancel => _ = WhenAsync(UntilAsync(() => server.Heads > 0), cancel));

        Assert.Equal(1, server.Heads);
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task Disposal_while_the_answer_is_awaited_is_no_timeout(Sort sort)
    {
        await using var server = new FaultServer(Fault.Stall);
        var transport = FaultRun.Transport(server.Address, TimeProvider.System);
        var call = FaultCall.SendAsync(transport, sort);
        await UntilAsync(() => server.Heads > 0);

        transport.Dispose();

        await AssertDisposedAsync(call);
        Assert.Equal(1, server.Heads);
        await FaultRun.AssertNoneLeftAsync(server);
    }

    [Fact]
    public async Task Disposal_while_the_next_attempt_is_awaited_is_no_timeout()
    {
        await using var server = new FaultServer(Fault.Json("{}", 503, "Retry-After: 1"));
        var transport = FaultRun.Transport(server.Address, TimeProvider.System);
        var call = FaultCall.SendAsync(transport, Sort.Get);
        await UntilAsync(() => server.Heads > 0);

        transport.Dispose();

        await AssertDisposedAsync(call);
        Assert.Equal(1, server.Heads);
    }

    [Fact]
    public async Task A_call_after_disposal_says_so()
    {
        await using var server = new FaultServer(Fault.Json("{}"));
        var transport = FaultRun.Transport(server.Address, new TestClock());
        transport.Dispose();

        await AssertDisposedAsync(FaultCall.SendAsync(transport, Sort.Post));
        Assert.Equal(0, server.Accepted);
    }

    private static async Task AssertDisposedAsync(Task call)
    {
        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.IsNotType<TimeoutException>(thrown);
        Assert.Contains("dispos", thrown.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("timeout", thrown.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task AssertCancelledAtAsync(Sort sort, Func<Action, Fault> fault)
    {
        Action cancel = static () => { };
        await using var server = new FaultServer(fault(() => cancel()));
        using (var transport = FaultRun.Transport(server.Address, new TestClock()))
        {
            await AssertCancelledAsync(token => FaultCall.SendAsync(transport, sort, token), given => cancel = given);
            Assert.Equal(1, server.Heads);
            server.Heal();
            Assert.Equal("1", (await FaultCall.SendAsync(transport, Sort.Get))!.Id);
        }
        await FaultRun.AssertNoneLeftAsync(server);
    }

    private static async Task AssertCancelledAsync(Func<CancellationToken, Task> call, Action<Action> arrange)
    {
        using var cancellation = new CancellationTokenSource();
        arrange(cancellation.Cancel);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => call(cancellation.Token).WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    private static async Task WhenAsync(Task task, Action then)
    {
        await task;
        then();
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(2);
    }
}
