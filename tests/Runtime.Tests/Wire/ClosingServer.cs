using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gigstack.Runtime.Tests.Wire;

/// <summary>
/// A server that executes what it reads and closes without an answer: politely (FIN) or not (RST). It may answer the first request, so that
/// the next one comes over a connection that was used before.
/// </summary>
internal sealed class ClosingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _heads = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly bool _resets;
    private readonly int _answered;
    private readonly Task _accepting;
    private int _count;

    public ClosingServer(bool resets = false, int answered = 0)
    {
        (_resets, _answered) = (resets, answered);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v2");

    /// <summary>The heads of the requests, byte for byte, those that were answered first.</summary>
    public IReadOnlyList<string> Heads => [.. _heads];

    public int Connections { get; private set; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync();
                Connections++;
                _connections.Add(ServeAsync(socket));
            }
        }
        catch (Exception exception) when (exception is SocketException or InvalidOperationException)
        {
            // stopped
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                var buffer = new byte[64 * 1024];
                while (await socket.ReceiveAsync(buffer) is var read and > 0)
                {
                    var received = Encoding.Latin1.GetString(buffer, 0, read);
                    _heads.Enqueue(received[..(received.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)]);
                    if (Interlocked.Increment(ref _count) > _answered)
                    {
                        if (_resets)
                            socket.LingerState = new LingerOption(true, 0);
                        else
                            socket.Shutdown(SocketShutdown.Both);
                        return;
                    }
                    await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray());
                }
            }
            catch (SocketException)
            {
                // the client left
            }
        }
    }
}
