using System.Diagnostics;

namespace Gigstack.Package.Tests;

/// <summary>The command line of the SDK, away from the variables that a running test host and <c>.ci/run</c> set.</summary>
internal static class Dotnet
{
    public static async Task<CommandResult> RunAsync(
        string folder,
        IReadOnlyDictionary<string, string>? environment,
        params string[] arguments) => await RunAsync("dotnet", folder, environment, arguments);

    public static async Task<CommandResult> RunAsync(
        string file,
        string folder,
        IReadOnlyDictionary<string, string>? environment,
        string[] arguments)
    {
        using var process = Start(file, folder, environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output + await error);
    }

    public static Process Start(string file, string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            file,
            arguments)
        { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (
            var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "CI" or "Configuration").ToList())
        {
            start.Environment.Remove(name);
        }

        // No process of MSBuild outlives its command. MSBuild reads the others as properties.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["SharedCompilationId"] = CompilerServer.Name;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>Checks that a build has succeeded without a warning.</summary>
    public CommandResult IsClean()
    {
        Assert.DoesNotMatch("warning [A-Za-z]+[0-9]+", Succeeded().Output);
        return this;
    }

    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }
}
