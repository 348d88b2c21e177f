using System.Net;

namespace Gigstack.Package.Tests;

[Collection(PackagesDefinition.Name)]
public sealed class SandboxToolTests(PackedPackages packages)
{
    [Fact]
    public async Task The_tool_installs_and_serves()
    {
        var tools = Path.Combine(packages.Folder, "tools");
        (
            await Dotnet.RunAsync(packages.Folder, null, "tool", "install", "Gigstack.Sandbox.Tool", "--version", BuildFacts.Version, "--tool-path", tools, "--source", packages.Feed))
            .Succeeded();

        using var process = Dotnet.Start(
            Path.Combine(tools, OperatingSystem.IsWindows() ? "gigstack-sandbox.exe" : "gigstack-sandbox"),
            packages.Folder,
            null,
            "--port",
            "0");
        try
        {
            var line = await process.StandardOutput.ReadLineAsync();
            Assert.Matches("^listening on http://127\\.0\\.0\\.1:\\d+/v2$", line);
            using var http = new HttpClient();
            using var response = await http.GetAsync(new Uri(line!["listening on ".Length..] + "/clients"));
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
