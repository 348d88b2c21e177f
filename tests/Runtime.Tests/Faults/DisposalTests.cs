using System.Net.Sockets;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>The client is disposed at other stages of a call than those of <see cref="CancellationTests"/>: nothing hangs, nothing is left.</summary>
public class DisposalTests
{
    [Theory]
    [InlineData(Sort.Get)]
    [InlineData(Sort.Post)]
    [InlineData(Sort.Bodyless)]
    public async Task While_the_body_is_read(Sort sort)
    {
        Action dispose = static () => { };
        var cut = Fault.Raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{").Then(async connection =>
        {
            await Task.Delay(30);
            dispose();
            await connection.StallAsync();
        });
        await using var server = new FaultServer(cut);
        var transport = FaultRun.Transport(server.Address, TimeProvider.System);
        dispose = transport.Dispose;

        await AssertDisposedAsync(FaultCall.SendAsync(transport, sort));

        Assert.Equal(1, server.Heads);
        await FaultRun.AssertNoneLeftAsync(server);
    }

    [Fact]
    public async Task While_it_connects()
    {
        var connecting = new TaskCompletionSource();
        using var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, token) =>
            {
                connecting.TrySetResult();
                await Task.Delay(Timeout.Infinite, token);
                throw new SocketException();
            },
        });
        var transport = FaultRun.Transport(new Uri("http://127.0.0.1:1"), TimeProvider.System, options => options.HttpClient = client);
        var call = FaultCall.SendAsync(transport, Sort.Get);
        await connecting.Task;

        transport.Dispose();

        await AssertDisposedAsync(call);
    }

    [Fact]
    public async Task While_the_credential_is_fetched()
    {
        var asked = new TaskCompletionSource();
        await using var server = new FaultServer(Fault.Json("{}"));
        var transport = new ApiTransport(
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
        Task call = transport.SendAsync(Api.Get());
        await asked.Task;

        transport.Dispose();

        await AssertDisposedAsync(call);
        Assert.Equal(0, server.Accepted);
    }

    [Fact]
    public async Task While_a_download_is_read_it_comes_to_its_end_and_closes_its_connection()
    {
        var gate = new TaskCompletionSource();
        await using var server = new FaultServer(
            Fault.Raw("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 10\r\n\r\n12345").Then(async connection =>
            {
                await gate.Task;
                await connection.SendAsync("67890");
            }));
        var transport = FaultRun.Transport(server.Address, TimeProvider.System);
        using (var download = (await transport.SendForStreamAsync(Api.Get())).Value)
        {
            transport.Dispose();
            gate.SetResult();

            Assert.Equal("1234567890"u8.ToArray(), await download.ReadBytesAsync());
        }
        await FaultRun.AssertNoneLeftAsync(server);
    }

    [Fact]
    public async Task A_raw_answer_in_an_unknown_coding_closes_its_connection()
    {
        await using var server = new FaultServer(
            Fault.Raw("HTTP/1.1 200 OK\r\nContent-Encoding: klingon\r\nContent-Length: 5000000\r\n\r\nHegh").ThenStall());
        using var transport = FaultRun.Transport(server.Address, TimeProvider.System);
        using var request = new HttpRequestMessage(HttpMethod.Get, "clients/1");

        await Assert.ThrowsAsync<IOException>(() => transport.SendAsync(request));

        // The client is not disposed, which would close what was forgotten.
        await FaultRun.AssertNoneLeftAsync(server);
    }

    private static async Task AssertDisposedAsync(Task call)
    {
        var thrown = await Assert.ThrowsAsync<ObjectDisposedException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Contains("disposed", thrown.Message, StringComparison.Ordinal);
    }
}
