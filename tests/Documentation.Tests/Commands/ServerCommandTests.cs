using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Gigstack.Documentation.Tests.Commands;

/// <summary>Commands of the pages that start a server, which says its address and answers there, and commands that only show something.</summary>
public sealed partial class ServerCommandTests
{
    [FullTheory]
    [InlineData("samples/Invoicing.Web", "/")]
    [InlineData("src/Sandbox.Tool -- --port 0", "")]
    public async Task A_server_starts_and_answers(string project, string path)
    {
        var start = new ProcessStartInfo("dotnet", $"run --no-build -c {Pages.Configuration} --project {project}")
        {
            WorkingDirectory = Pages.Root,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            string? address = null;
            while (address is null && await process.StandardOutput.ReadLineAsync() is { } line)
                address = Address().Match(line) is { Success: true } match ? match.Value : null;
            Assert.NotNull(address);
            using var http = new HttpClient();
            using var response = await http.GetAsync(new Uri(address + path));
            Assert.InRange((int)response.StatusCode, 200, 499);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    [FullTheory]
    [InlineData("list samples/Quickstart package --include-transitive")]
    public async Task A_command_succeeds(string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Pages.Root })!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+[\w/]*")]
    private static partial Regex Address();
}
