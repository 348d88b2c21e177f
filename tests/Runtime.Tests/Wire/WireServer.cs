using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gigstack.Runtime.Tests.Wire;

/// <summary>
/// A server on a loopback socket that gives the replies in order, the last one again and again, and keeps each request as it came.
/// </summary>
internal sealed class WireServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<WireRequest> _requests = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<WireRequest, int, WireReply> _reply;
    private readonly Task _accepting;
    private int _count;

    public WireServer(params WireReply[] replies)
        : this((_, number) => replies[Math.Min(number, replies.Length - 1)])
    {
    }

    public WireServer(Func<WireRequest, int, WireReply> reply)
    {
        _reply = reply;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}/v2");

    public IReadOnlyList<WireRequest> Requests => [.. _requests];

    /// <summary>Is called for each request once it has come in whole.</summary>
    public Action? OnRequest { get; set; }

    /// <summary>Is called when the head of a request has come in.</summary>
    public Action? OnHead { get; set; }

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
                _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or SocketException
                || (exception is InvalidOperationException && _stop.IsCancellationRequested))
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
                while (await ReadAsync(stream) is { } request)
                {
                    _requests.Enqueue(request);
                    var reply = _reply(request, Interlocked.Increment(ref _count) - 1);
                    OnRequest?.Invoke();
                    if (reply.Hangs)
                        await Task.Delay(Timeout.Infinite, _stop.Token);
                    await stream.WriteAsync(reply.Bytes, _stop.Token);
                    if (reply.Gate is { } gate)
                    {
                        await gate.WaitAsync(_stop.Token);
                        await stream.WriteAsync(reply.Rest, _stop.Token);
                    }
                    if (reply.Closes)
                        return;
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // the client left, or the server stops
            }
        }
    }

    private async Task<WireRequest?> ReadAsync(NetworkStream stream)
    {
        var received = new List<byte>();
        var buffer = new byte[16 * 1024];
        int end;
        while ((end = Encoding.Latin1.GetString([.. received]).IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0)
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
                return null;
            received.AddRange(buffer.AsSpan(0, read));
        }
        var head = new WireRequest(Encoding.Latin1.GetString([.. received[..end]]), "");
        OnHead?.Invoke();
        var chunked = head.Header("Transfer-Encoding") == "chunked";
        var length = int.Parse(head.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture);
        byte[]? body;
        while ((body = Body()) is null)
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
                return null;
            received.AddRange(buffer.AsSpan(0, read));
        }
        return head with { Body = Encoding.UTF8.GetString(body), Bytes = body };

        byte[]? Body()
        {
            byte[] rest = [.. received[(end + 4)..]];
            return chunked ? Unchunked(rest) : rest.Length < length ? null : rest;
        }
    }

    /// <summary>Null as long as the last chunk has not come.</summary>
    private static byte[]? Unchunked(ReadOnlySpan<byte> received)
    {
        var body = new List<byte>();
        while (true)
        {
            var lineEnd = received.IndexOf("\r\n"u8);
            if (lineEnd < 0)
                return null;
            var size = int.Parse(Encoding.ASCII.GetString(received[..lineEnd]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (received.Length < lineEnd + 2 + size + 2)
                return null;
            body.AddRange(received.Slice(lineEnd + 2, size));
            received = received[(lineEnd + 2 + size + 2)..];
            if (size == 0)
                return [.. body];
        }
    }
}
