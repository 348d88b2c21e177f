using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Gigstack.Benchmarks.Payload;

namespace Gigstack.Benchmarks.Calls;

/// <summary>Answers every GET with the invoice and does next to nothing else, so that a call's time is the client's.</summary>
internal sealed class InvoiceServer : IDisposable
{
    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _answer = Answer("200 OK", InvoicePayload.Envelope);
    private readonly byte[] _refusal = Answer("401 Unauthorized", "{\"error\":\"missing_api_key\"}"u8);

    public InvoiceServer()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}");
        Start(Accept);
    }

    public Uri Address { get; }

    public void Dispose() => _listener.Dispose();

    private static byte[] Answer(string status, ReadOnlySpan<byte> body)
    {
        string head = string.Create(CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status}\r\nContent-Type: application/json; charset=utf-8\r\nDate: Sat, 21 Nov 2026 09:00:00 GMT\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    // A thread of its own per connection: the thread pool is the client's.
    private static void Start(Action run) => new Thread(() => run()) { IsBackground = true }.Start();

    private void Accept()
    {
        try
        {
            while (true)
            {
                Socket connection = _listener.Accept();
                connection.NoDelay = true;
                Start(() => Serve(connection));
            }
        }
        catch (SocketException)
        {
            // The listener was closed.
        }
    }

    private void Serve(Socket connection)
    {
        using (connection)
        {
            byte[] buffer = new byte[4096];
            int filled = 0;
            int read;
            while (filled < buffer.Length && (read = Receive(connection, buffer.AsSpan(filled))) > 0)
            {
                filled += read;
                ReadOnlySpan<byte> request = buffer.AsSpan(0, filled);
                if (!request.EndsWith(EndOfHead))
                    continue;
                bool isInvited = request.StartsWith("GET /invoices/income/"u8) && request.IndexOf("Authorization: Bearer "u8) > 0;
                connection.Send(isInvited ? _answer : _refusal);
                filled = 0;
            }
        }
    }

    private static int Receive(Socket connection, Span<byte> buffer)
    {
        try
        {
            return connection.Receive(buffer);
        }
        catch (SocketException)
        {
            return 0;
        }
    }
}
