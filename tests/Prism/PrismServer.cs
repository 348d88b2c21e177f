using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GigstackTests.Prism;

/// <summary>Stoplight's Prism as a process, which serves a document's examples and validates each request against the document.</summary>
internal sealed class PrismServer : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = [];

    private PrismServer(Process process, Uri baseAddress)
    {
        _process = process;
        BaseAddress = baseAddress;
    }

    public Uri BaseAddress { get; }

    /// <summary>Starts it on a free port of this machine.</summary>
    /// <param name="command">The path of Prism's command, a script for Node.</param>
    /// <param name="document">The path of the document.</param>
    /// <exception cref="InvalidOperationException">It ends at once, or does not begin to listen.</exception>
    public static async Task<PrismServer> StartAsync(string command, string document)
    {
        var port = FreePort();
        // With --errors an answer of Prism's own that does not fit the document is a failure too.
        var start = new ProcessStartInfo("node", [command, "mock", "--errors", "--host", "127.0.0.1", "--port", $"{port}", document])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var server = new PrismServer(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"));
        var listening = new TaskCompletionSource();
        server._process.OutputDataReceived += (_, line) => server.Note(line.Data, listening);
        server._process.ErrorDataReceived += (_, line) => server.Note(line.Data, listening);
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();

        var ended = server._process.WaitForExitAsync();
        if (await Task.WhenAny(listening.Task, ended, Task.Delay(s_patience)) == listening.Task)
            return server;
        server.Dispose();
        throw new InvalidOperationException($"Prism does not serve {document}:\n{string.Join('\n', server._log)}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Note(string? line, TaskCompletionSource listening)
    {
        if (line is null)
            return;
        _log.Enqueue(line);
        if (line.Contains("Prism is listening", StringComparison.Ordinal))
            listening.TrySetResult();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
