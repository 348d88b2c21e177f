using System.Diagnostics;

namespace Gigstack.Sandbox.Tests.Hosting;

/// <summary>The program itself, as a process of its own.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process) => _process = process;

    public StreamReader Output => _process.StandardOutput;

    public StreamReader Error => _process.StandardError;

    public int Id => _process.Id;

    public static SandboxProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Gigstack.Sandbox.Tool.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new SandboxProcess(Process.Start(start)!);
    }

    /// <summary>Waits until it listens and returns its base address.</summary>
    public async Task<string> ListeningAsync()
    {
        var line = await Output.ReadLineAsync();
        Assert.Matches("^listening on http://127\\.0\\.0\\.1:\\d+/v2$", line);
        return line!["listening on ".Length..];
    }

    /// <summary>Waits for the end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> ExitAsync()
    {
        var output = Output.ReadToEndAsync();
        var error = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, await output, await error);
    }

    /// <summary>SIGKILL on Unix, TerminateProcess on Windows: no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
