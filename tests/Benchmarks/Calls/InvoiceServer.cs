using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Gigstack.Benchmarks.Payload;

namespace Gigstack.Benchmarks.Calls;

/// <summary>Answers every GET with the invoice and does next to nothing else, so that a call's time is the client's.</summary>
internal sealed class InvoiceServer : IDisposable
{
    private static ReadOnlySpan<byte> s_endOfHead => "\r\n\r\n"u8;

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _answer = Answer("200 OK", InvoicePayload.Envelope);
    private readonly byte[] _refusal = Answer("401 Unauthorized", "{\"error\":\"missing_api_key\"}"u8);

    public InvoiceServer()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}");
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public Uri Address { get; }

    public void Dispose() => _listener.Dispose();

    private static byte[] Answer(string status, ReadOnlySpan<byte> body)
    {
        var head = string.Create(CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status}\r\nContent-Type: application/json; charset=utf-8\r\nDate: Sat, 21 Nov 2026 09:00:00 GMT\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    // One thread for all connections: a thread each may settle on another core each, and one client would be slower by that alone.
    private void Serve()
    {
        var connections = new Dictionary<Socket, Connection>();
        var ready = new List<Socket>();
        try
        {
            while (true)
            {
                ready.Clear();
                ready.Add(_listener);
                ready.AddRange(connections.Keys);
                Socket.Select(ready, null, null, -1);
                foreach (var socket in ready)
                {
                    if (socket == _listener)
                    {
                        var accepted = _listener.Accept();
                        accepted.NoDelay = true;
                        connections.Add(accepted, new Connection(accepted));
                    }
                    else if (!connections[socket].Serve(_answer, _refusal))
                    {
                        connections.Remove(socket);
                        socket.Dispose();
                    }
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The listener was closed.
        }
        foreach (var socket in connections.Keys)
            socket.Dispose();
    }

    private sealed class Connection(Socket socket)
    {
        private readonly byte[] _buffer = new byte[4096];
        private int _filled;

        /// <summary>Takes what has come; false when the connection is over.</summary>
        public bool Serve(byte[] answer, byte[] refusal)
        {
            var read = socket.Receive(_buffer, _filled, _buffer.Length - _filled, SocketFlags.None, out var error);
            if (read <= 0 || error != SocketError.Success)
                return false;
            _filled += read;
            ReadOnlySpan<byte> request = _buffer.AsSpan(0, _filled);
            if (!request.EndsWith(s_endOfHead))
                return true;
            var isInvited = request.StartsWith("GET /invoices/income/"u8) && request.IndexOf("Authorization: Bearer "u8) > 0;
            socket.Send(isInvited ? answer : refusal);
            _filled = 0;
            return true;
        }
    }
}
