namespace Gigstack.Package.Tests;

/// <summary>WebAssembly, where every request is sent by <c>fetch</c>.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class BrowserTests(PackedPackages packages)
{
    [FullFact]
    public async Task A_program_of_WebAssembly_calls_its_api_with_the_default_client()
    {
        var project = new ConsumerProject(packages, "Wasm");
        project
            .WithProject(
                $"""
                {project.FromRegistry}
                <RuntimeIdentifier>browser-wasm</RuntimeIdentifier>
                <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
                <WasmMainJSPath>main.mjs</WasmMainJSPath>
                <InvariantGlobalization>true</InvariantGlobalization>
                """,
                TourPrograms.Client,
                "Microsoft.NET.Sdk.WebAssembly")
            .WithTour()
            .WithProgram("main.mjs");
        (await project.PublishAsync()).IsClean();

        var site = Path.Combine(project.Folder, "out", "wwwroot");
        File.Copy(Path.Combine(project.Folder, "main.mjs"), Path.Combine(site, "main.mjs"), overwrite: true);
        var agents = await TourPrograms.CheckAsync(arguments => Dotnet.RunAsync("node", site, null, ["main.mjs", .. arguments]));
        Assert.All(agents, static agent => Assert.DoesNotContain("Gigstack", agent, StringComparison.Ordinal));
    }
}
