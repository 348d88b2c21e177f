using System.Net.NetworkInformation;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Json;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>One call against a server with a fault: what the caller saw, what the server saw, how long it took by the clock.</summary>
internal sealed class FaultRun
{
    public Exception? Thrown { get; private init; }

    public Client? Value { get; private init; }

    /// <summary>How many requests the server saw, at least their heads.</summary>
    public int Heads { get; private init; }

    public int Connections { get; private init; }

    public IReadOnlyList<WireRequest> Requests { get; private init; } = [];

    public required TestClock Clock { get; init; }

    /// <summary>The exception of a call that failed.</summary>
    public ApiException Failure => Thrown as ApiException
        ?? throw new Xunit.Sdk.XunitException($"No ApiException but {Thrown?.ToString() ?? "a success"}");

    public static async Task<FaultRun> OfAsync(
        Sort sort, Fault fault, Action<ApiClientOptions>? configure = null, ApiDescription? description = null, TestClock? clock = null)
    {
        await using var server = new FaultServer(fault);
        return await OfAsync(server, sort, configure, description, clock);
    }

    /// <summary>Calls, then makes the server well and calls again, to see that the connections recovered and none is left.</summary>
    public static async Task<FaultRun> OfAsync(
        FaultServer server,
        Sort sort,
        Action<ApiClientOptions>? configure = null,
        ApiDescription? description = null,
        TestClock? clock = null)
    {
        clock ??= new TestClock();
        FaultRun run;
        using (var transport = Transport(server.Address, clock, configure, description))
        {
            Exception? thrown = null;
            Client? value = null;
            try
            {
                value = await FaultCall.SendAsync(transport, sort).WaitAsync(TimeSpan.FromSeconds(30));
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                thrown = exception;
            }
            Assert.False(thrown is TimeoutException, "the call hangs");
            if (thrown is ApiException failure)
                AssertFacts(failure, sort, server, clock);
            run = new FaultRun
            {
                Thrown = thrown,
                Value = value,
                Heads = server.Heads,
                Connections = server.Accepted,
                Requests = server.Requests,
                Clock = clock,
            };
            server.Heal();
            Assert.Equal("1", (await FaultCall.SendAsync(transport, Sort.Get))!.Id);
        }
        await AssertNoneLeftAsync(server);
        return run;
    }

    private static void AssertFacts(ApiException failure, Sort sort, FaultServer server, TestClock clock)
    {
        Assert.Equal(server.Heads > 0 ? server.Heads : server.Accepted, failure.Attempts);
        Assert.Equal(clock.Elapsed, failure.Elapsed);
        Assert.Equal(sort == Sort.Keyed ? FaultCall.Key : null, failure.IdempotencyKey);
        Assert.Equal(FaultCall.Line(sort), $"{failure.Method} {failure.RequestUri!.AbsolutePath}");
    }

    public static ApiTransport Transport(
        Uri address, TimeProvider clock, Action<ApiClientOptions>? configure = null, ApiDescription? description = null)
    {
        var options = new ApiClientOptions { BaseAddress = address, TimeProvider = clock };
        configure?.Invoke(options);
        return new ApiTransport(
            description ?? Api.Describe("bearer"),
            options,
            new Dictionary<string, ApiCredential> { ["bearer"] = ApiCredential.Bearer(Api.Secret) });
    }

    /// <summary>No connection of the client to the server is left, and the server has seen the end of each.</summary>
    public static async Task AssertNoneLeftAsync(FaultServer server)
    {
        for (var i = 0; i < 200 && (server.Open > 0 || Left(server.Port).Length > 0); i++)
            await Task.Delay(10);
        Assert.Equal(0, server.Open);
        Assert.Empty(Left(server.Port));
    }

    private static string[] Left(int port) =>
    [
        .. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
            .Where(one => (one.RemoteEndPoint.Port == port || one.LocalEndPoint.Port == port)
                && one.State is TcpState.Established or TcpState.CloseWait or TcpState.SynSent)
            .Select(static one => $"{one.LocalEndPoint} {one.RemoteEndPoint} {one.State}"),
    ];
}
