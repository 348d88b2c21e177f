using Gigstack.Sandbox;

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
                <CompressionEnabled>false</CompressionEnabled>
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

    [FullFact]
    public async Task A_page_of_Blazor_calls_gigstack_in_a_browser()
    {
        var project = new ConsumerProject(packages, "Blazor");
        project
            .WithProject(
                $"{project.FromRegistry}<CompressionEnabled>false</CompressionEnabled>",
                """
                <PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" Version="10.0.15" />
                <PackageReference Include="Microsoft.Extensions.Http" Version="10.0.15" />
                """,
                "Microsoft.NET.Sdk.BlazorWebAssembly")
            .WithProgram("Page.razor")
            .WithFile("wwwroot/appsettings.json", """{ "Gigstack": { "ApiKey": "key" } }""")
            .WithFile("wwwroot/index.html", """
                <!DOCTYPE html>
                <html>
                <head><meta charset="utf-8" /><base href="/" /></head>
                <body><div id="app"></div><script src="_framework/blazor.webassembly.js"></script></body>
                </html>
                """)
            .WithFile("Program.cs", """
                using Blazor;
                using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

                var builder = WebAssemblyHostBuilder.CreateDefault(args);
                builder.RootComponents.Add<Page>("#app");
                builder.Services.AddGigstack(
                    builder.Configuration.GetSection("Gigstack"),
                    options => options.BaseAddress = new Uri(builder.HostEnvironment.BaseAddress + "v2"));
                await builder.Build().RunAsync();
                """);
        // A build in Debug needs the development server, for hot reload.
        (await project.PublishAsync()).IsClean();

        await using var sandbox = await GigstackSandbox.StartAsync(new() { Listen = false });
        await using var site = await BlazorSite.StartAsync(sandbox, Path.Combine(project.Folder, "out", "wwwroot"));
        using var browser = Dotnet.Start(
            "chromium",
            project.Folder,
            null,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + Path.Combine(project.Folder, "profile"),
            "--remote-debugging-port=0",
            site.Address);
        try
        {
            Assert.Equal("made Ana, 1 in all, then ResourceNotFound", await site.Told.WaitAsync(TimeSpan.FromMinutes(2)));
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();
        }
    }
}
