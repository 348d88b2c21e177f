using System.Globalization;

namespace Gigstack.Load;

/// <summary>Counts the connections to a port: those of /proc/net/tcp that are not merely remembered.</summary>
internal static class Sockets
{
    private const string TimeWait = "06";
    private const string Listen = "0A";

    public static int Of(int port) => To(port).Count();

    /// <summary>The port at this end and the state of each, by the numbers of Linux.</summary>
    public static IEnumerable<string> To(int port)
    {
        var remote = ":" + port.ToString("X4", CultureInfo.InvariantCulture);
        return File.ReadLines("/proc/net/tcp")
            .Concat(File.Exists("/proc/net/tcp6") ? File.ReadLines("/proc/net/tcp6") : [])
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields.Length > 3 && fields[2].EndsWith(remote, StringComparison.Ordinal) && fields[3] is not (TimeWait or Listen))
            .Select(static fields => $"{fields[1]} in state {fields[3]}");
    }
}
