using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Gigstack.Runtime.Tests.Wire;

/// <summary>The server's end of a connection, for a <see cref="Fault"/> to do with as it likes.</summary>
internal sealed class FaultConnection(Socket socket, CancellationToken stop) : IDisposable
{
    private Stream _stream = new NetworkStream(socket, ownsSocket: true);
    private byte[] _buffer = new byte[8 * 1024];
    private int _start;
    private int _end;

    /// <summary>The request, without its body until that was read.</summary>
    public WireRequest Request { get; private set; } = new("", "");

    public bool IsOver { get; private set; }

    public CancellationToken Stop => stop;

    public async Task WrapAsync(Func<Stream, Task<Stream>> wrap) => _stream = await wrap(_stream);

    /// <summary>False if the client left.</summary>
    public async Task<bool> ReadHeadAsync()
    {
        int length;
        while ((length = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (!await FillAsync())
                return false;
        }
        Request = new WireRequest(Encoding.Latin1.GetString(_buffer, _start, length), "");
        _start += length + 4;
        return true;
    }

    /// <summary>False if the client left.</summary>
    public async Task<bool> ReadBodyAsync()
    {
        var body = new List<byte>();
        if (Request.Header("Transfer-Encoding") == "chunked")
        {
            for (int size; (size = int.Parse(await LineAsync(), NumberStyles.HexNumber, CultureInfo.InvariantCulture)) > 0;)
            {
                if (!await TakeAsync(body, size))
                    return false;
                await LineAsync();
            }
            await LineAsync();
        }
        else if (!await TakeAsync(body, int.Parse(Request.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture)))
        {
            return false;
        }

        byte[] bytes = [.. body];
        Request = Request with { Body = Encoding.UTF8.GetString(bytes), Bytes = bytes };
        return true;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await _stream.WriteAsync(bytes, stop);

    /// <summary>Ends the connection as a process does that is killed (RST).</summary>
    public void Reset()
    {
        IsOver = true;
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    /// <summary>Ends the connection politely (FIN).</summary>
    public void Close()
    {
        IsOver = true;
        socket.Shutdown(SocketShutdown.Both);
        socket.Close();
    }

    /// <summary>Does nothing until the client leaves or the server stops.</summary>
    public async Task StallAsync()
    {
        while (await FillAsync())
            _start = _end;
        IsOver = true;
    }

    public void Dispose() => _stream.Dispose();

    private async Task<string> LineAsync()
    {
        int length;
        while ((length = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8)) < 0)
        {
            if (!await FillAsync())
                throw new EndOfStreamException();
        }
        var line = Encoding.ASCII.GetString(_buffer, _start, length);
        _start += length + 2;
        return line;
    }

    private async Task<bool> TakeAsync(List<byte> body, int length)
    {
        while (length > 0)
        {
            if (_start == _end && !await FillAsync())
                return false;
            var taken = Math.Min(length, _end - _start);
            body.AddRange(_buffer.AsSpan(_start, taken));
            _start += taken;
            length -= taken;
        }
        return true;
    }

    private async Task<bool> FillAsync()
    {
        if (_start == _end)
            _start = _end = 0;
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        var read = await _stream.ReadAsync(_buffer.AsMemory(_end), stop);
        _end += read;
        return read > 0;
    }
}
