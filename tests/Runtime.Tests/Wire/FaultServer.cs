using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Gigstack.Runtime.Tests.Wire;

/// <summary>
/// A server on a loopback socket that misbehaves on command: one fault a request (or connection), in order, the last one again and again.
/// After <see cref="Heal"/> it answers as it should.
/// </summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<WireRequest> _requests = new();
    private readonly ConcurrentDictionary<Task, bool> _connections = new();
    private readonly Func<int, Fault> _script;
    private readonly Func<Stream, Task<Stream>> _wrap;
    private readonly Task _accepting;
    private Fault? _healthy;
    private int _next;
    private int _accepted;
    private int _heads;
    private int _open;

    public FaultServer(params Fault[] faults)
        : this(number => faults[Math.Min(number, faults.Length - 1)])
    {
    }

    /// <param name="script">The fault of each request, by its number.</param>
    /// <param name="wrap">What is spoken over the socket, such as TLS.</param>
    public FaultServer(Func<int, Fault> script, Func<Stream, Task<Stream>>? wrap = null)
    {
        (_script, _wrap) = (script, wrap ?? Task.FromResult);
        _listener.Start(1024);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}/v2");

    /// <summary>The requests that came to their end.</summary>
    public IReadOnlyList<WireRequest> Requests => [.. _requests];

    /// <summary>How many requests came, at least their heads.</summary>
    public int Heads => _heads;

    /// <summary>How many connections were accepted.</summary>
    public int Accepted => _accepted;

    /// <summary>How many connections are open at this end.</summary>
    public int Open => _open;

    /// <summary>False where keeping the requests would be the memory that is measured.</summary>
    public bool KeepsRequests { get; init; } = true;

    /// <summary>From now on, all requests are answered thus.</summary>
    public void Heal(Fault? answer = null) => _healthy = answer ?? Fault.Json("""{"id":"1"}""");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections.Keys);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _accepted);
                Interlocked.Increment(ref _open);
                var serving = ServeAsync(socket);
                _connections.TryAdd(serving, true);
                _ = serving.ContinueWith(task => _connections.TryRemove(task, out _), TaskScheduler.Default);
            }
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or SocketException
                || (exception is InvalidOperationException && _stop.IsCancellationRequested))
        {
            // stopped
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        var connection = new FaultConnection(socket, _stop.Token);
        try
        {
            if (Peek() is { Stage: FaultStage.Connection } immediate)
            {
                Next();
                await immediate.Run(connection);
            }
            if (!connection.IsOver)
                await connection.WrapAsync(_wrap);
            while (!connection.IsOver && await connection.ReadHeadAsync())
            {
                Interlocked.Increment(ref _heads);
                var fault = Next();
                if (fault.Stage == FaultStage.Request)
                {
                    if (!await connection.ReadBodyAsync())
                        return;
                    if (KeepsRequests)
                        _requests.Enqueue(connection.Request);
                }
                await fault.Run(connection);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // the client left, or the server stops
        }
        finally
        {
            connection.Dispose();
            Interlocked.Decrement(ref _open);
        }
    }

    private Fault Peek() => _healthy ?? _script(Volatile.Read(ref _next));

    private Fault Next() => _healthy ?? _script(Interlocked.Increment(ref _next) - 1);
}
