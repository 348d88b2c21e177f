using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Gigstack.Runtime.Tests.Wire;

/// <summary>
/// A server that speaks HTTP/2 over a bare socket and refuses each request, which tells the client that it did nothing with it.
/// </summary>
internal sealed class RefusingServer : IAsyncDisposable
{
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte Settings = 4;
    private const int Preface = 24;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _accepting;
    private int _complete;

    public RefusingServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v2");

    /// <summary>How many requests came to their end.</summary>
    public int Complete => _complete;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or InvalidOperationException)
        {
            // stopped
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                await stream.ReadExactlyAsync(new byte[Preface]);
                await stream.WriteAsync(new byte[] { 0, 0, 0, Settings, 0, 0, 0, 0, 0 });
                var head = new byte[9];
                while (true)
                {
                    await stream.ReadExactlyAsync(head);
                    await stream.ReadExactlyAsync(new byte[(head[0] << 16) | (head[1] << 8) | head[2]]);
                    var ends = (head[4] & 1) != 0;
                    if (head[3] == Settings && !ends)
                        await stream.WriteAsync(new byte[] { 0, 0, 0, Settings, 1, 0, 0, 0, 0 });
                    if (head[3] is Data or Headers && ends)
                    {
                        Interlocked.Increment(ref _complete);
                        byte[] refusal = [0, 0, 4, 3, 0, 0, 0, 0, 0, 0, 0, 0, 7];
                        BinaryPrimitives.WriteInt32BigEndian(refusal.AsSpan(5), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)));
                        await stream.WriteAsync(refusal);
                    }
                }
            }
            catch (IOException)
            {
                // the client left
            }
        }
    }
}
