using System.Net;
using System.Net.Sockets;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>Sends over real sockets, whatever host a request names, to the one server.</summary>
internal static class WireHandler
{
    public static SocketsHttpHandler To(WireServer server) => new()
    {
        ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, server.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
