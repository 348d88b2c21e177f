using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Gigstack.Runtime.Tests.Wire;

/// <summary>What a server of HTTP/2 does with one request.</summary>
internal enum Http2Fault
{
    /// <summary>It answers with a client.</summary>
    Answers,

    /// <summary>RST_STREAM with REFUSED_STREAM: nothing was done.</summary>
    Refuses,

    /// <summary>GOAWAY with a last stream before this one: nothing was done.</summary>
    GoesAwayBefore,

    /// <summary>GOAWAY that includes this stream, and then the end of the connection: perhaps it was done.</summary>
    GoesAwayAfter,

    /// <summary>GOAWAY that includes this stream, then the answer: an ordinary restart of a server.</summary>
    GoesAwayAndAnswers,

    /// <summary>RST_STREAM with INTERNAL_ERROR: perhaps it was done.</summary>
    Fails,

    /// <summary>The end of the connection: perhaps it was done.</summary>
    Closes,

    /// <summary>Headers and half of the body, then RST_STREAM.</summary>
    CutsBody,
}

/// <summary>A server that speaks HTTP/2 without TLS over a bare socket and does with each request, in order, what it is told.</summary>
internal sealed class Http2Server : IAsyncDisposable
{
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte Reset = 3;
    private const byte Settings = 4;
    private const byte Ping = 6;
    private const byte GoAway = 7;

    // :status 200 by the static table, and a content type as a literal with an indexed name.
    private static readonly byte[] s_head = [0x88, 0x0f, 0x10, 16, .. "application/json"u8];
    private static readonly byte[] s_body = [.. "{\"id\":\"1\"}"u8];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Http2Fault[] _script;
    private readonly Task _accepting;
    private int _count;
    private int _executed;
    private int _accepted;

    public Http2Server(params Http2Fault[] script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}/v2");

    /// <summary>How many requests came to their end.</summary>
    public int Complete => _count;

    /// <summary>How many of them the server carried out, as far as its answer does not deny it.</summary>
    public int Executed => _executed;

    public int Accepted => _accepted;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _accepted);
                _connections.Add(ServeAsync(client));
            }
        }
        catch (Exception exception) when (exception is SocketException or InvalidOperationException or OperationCanceledException)
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
                await stream.ReadExactlyAsync(new byte[24], _stop.Token);
                await WriteAsync(stream, Settings, 0, 0, []);
                var head = new byte[9];
                while (true)
                {
                    await stream.ReadExactlyAsync(head, _stop.Token);
                    var payload = new byte[(head[0] << 16) | (head[1] << 8) | head[2]];
                    await stream.ReadExactlyAsync(payload, _stop.Token);
                    var (type, flags, id) = (head[3], head[4], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)));
                    if (type is Settings or Ping && (flags & 1) == 0)
                        await WriteAsync(stream, type, 1, 0, type == Ping ? payload : []);
                    if (type is Data or Headers && (flags & 1) != 0 && !await ReplyAsync(stream, id))
                        return;
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // the client left, or the server stops
            }
        }
    }

    /// <summary>False at the end of the connection.</summary>
    private async Task<bool> ReplyAsync(NetworkStream stream, int id)
    {
        var fault = _script[Math.Min(Interlocked.Increment(ref _count), _script.Length) - 1];
        if (fault is not (Http2Fault.Refuses or Http2Fault.GoesAwayBefore))
            Interlocked.Increment(ref _executed);
        switch (fault)
        {
            case Http2Fault.Refuses:
                await WriteAsync(stream, Reset, 0, id, [0, 0, 0, 7]);
                return true;
            case Http2Fault.Fails:
                await WriteAsync(stream, Reset, 0, id, [0, 0, 0, 2]);
                return true;
            case Http2Fault.GoesAwayBefore:
                await WriteAsync(stream, GoAway, 0, 0, [.. Id(id - 2), 0, 0, 0, 0]);
                return true;
            case Http2Fault.GoesAwayAfter:
                await WriteAsync(stream, GoAway, 0, 0, [.. Id(id), 0, 0, 0, 0]);
                await Task.Delay(20);
                return false;
            case Http2Fault.Closes:
                return false;
            case Http2Fault.CutsBody:
                await WriteAsync(stream, Headers, 4, id, s_head);
                await WriteAsync(stream, Data, 0, id, s_body[..5]);
                await Task.Delay(50);
                await WriteAsync(stream, Reset, 0, id, [0, 0, 0, 2]);
                return true;
            case Http2Fault.GoesAwayAndAnswers:
                await WriteAsync(stream, GoAway, 0, 0, [.. Id(id), 0, 0, 0, 0]);
                await Task.Delay(20);
                break;
        }
        await WriteAsync(stream, Headers, 4, id, s_head);
        await WriteAsync(stream, Data, 1, id, s_body);
        return true;
    }

    private async Task WriteAsync(NetworkStream stream, byte type, byte flags, int id, byte[] payload) =>
        await stream.WriteAsync(
            (byte[])[(byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags, .. Id(id), .. payload],
            _stop.Token);

    private static byte[] Id(int id)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Math.Max(id, 0));
        return bytes;
    }
}
