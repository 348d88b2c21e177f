using System.Diagnostics;
using System.Reflection;
using System.Text;
using Gigstack.Generator.Tests.Driver;

namespace InvoicingWebTests;

/// <summary>The sample, as <c>dotnet run</c> starts it, on a free port.</summary>
public sealed class SampleProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_startTime = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private SampleProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    /// <summary>What it wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Starts it, and returns when it says its address.</summary>
    /// <param name="settings">Environment variables.</param>
    public static async Task<SampleProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var folder = Repository.PathOf("samples", "Invoicing.Web");
        var configuration = typeof(SampleProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static data => data.Key == "Configuration").Value!;
        var program = Path.Combine(folder, "bin", configuration, "net10.0", "Invoicing.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        var sample = new SampleProcess(Process.Start(start)!);
        sample._process.BeginOutputReadLine();
        sample._process.BeginErrorReadLine();
        try
        {
            sample.Address = new Uri(await sample.WaitForAsync("Open "));
            return sample;
        }
        catch
        {
            await sample.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for a line, and returns what follows its beginning.</summary>
    public async Task<string> WaitForAsync(string beginning)
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            var line = Output.Split('\n').FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal));
            if (line is not null)
                return line[beginning.Length..].Trim();
            if (_process.HasExited || started.Elapsed > s_startTime)
                throw new InvalidOperationException($"The sample did not write '{beginning}':\n{Output}");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
            _output.Append(line).Append('\n');
    }
}
