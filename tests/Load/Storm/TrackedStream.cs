using System.Net.Sockets;
using Gigstack.Runtime;

namespace Gigstack.Load.Storm;

/// <summary>A connection that tells whether it was closed, or forgotten and collected.</summary>
internal sealed class TrackedStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    private static int s_forgotten;

    public static int Forgotten => s_forgotten;

    public static HttpClient CreateClient()
    {
        var handler = ApiClientOptions.CreateHandler();
        handler.ConnectCallback = static async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new TrackedStream(socket);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        };
        return new HttpClient(handler);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            Interlocked.Increment(ref s_forgotten);
        base.Dispose(disposing);
    }
}
