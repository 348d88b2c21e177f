using Gigstack.Sandbox;

namespace Gigstack.Package.Tests;

[Collection(PackagesDefinition.Name)]
public sealed class HostTests(PackedPackages packages)
{
    [FullFact]
    public async Task A_worker_has_its_options_from_its_settings()
    {
        await using var sandbox = await GigstackSandbox.StartAsync();
        var project = new ConsumerProject(packages, "Worker");
        project
            .WithProject(
                project.FromRegistry,
                """
                <PackageReference Include="Microsoft.Extensions.Hosting" Version="10.0.15" />
                <PackageReference Include="Microsoft.Extensions.Http" Version="10.0.15" />
                """,
                "Microsoft.NET.Sdk.Worker")
            .WithFile("appsettings.json", $$"""
                {
                  "Logging": { "LogLevel": { "Default": "Warning" } },
                  "Gigstack": { "BaseAddress": "{{sandbox.BaseAddress}}", "ApiKey": "{{sandbox.TestKey}}", "Timeout": "00:00:20", "MaxRetries": 1 }
                }
                """)
            .WithFile("Program.cs", """
                using Gigstack;

                var builder = Host.CreateApplicationBuilder(args);
                builder.Services.AddGigstack(builder.Configuration.GetSection("Gigstack"));
                builder.Services.AddHostedService<Job>();
                await builder.Build().RunAsync();

                internal sealed class Job(GigstackClient gigstack, IHostApplicationLifetime lifetime) : BackgroundService
                {
                    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
                    {
                        var client = await gigstack.Clients.CreateAsync(new() { Name = "Ana", Email = "ana@ejemplo.com", TaxId = "PEGJ800101AB1" }, stoppingToken);
                        Console.WriteLine($"made {client.Name}");
                        lifetime.StopApplication();
                    }
                }
                """);
        (await project.BuildAsync()).IsClean();
        Assert.Contains("made Ana", (await project.RunAsync(new Dictionary<string, string>())).Succeeded().Output, StringComparison.Ordinal);
    }

    [FullFact]
    public async Task Clients_are_mocked_by_the_libraries_for_it()
    {
        var project = new ConsumerProject(packages, "Mocks");
        project
            .WithProject(
                project.FromRegistry + "<OutputType>Library</OutputType><IsPackable>false</IsPackable>",
                $"""
                <PackageReference Include="Gigstack.Testing" Version="{BuildFacts.Version}" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.14.1" />
                <PackageReference Include="Moq" Version="4.20.72" />
                <PackageReference Include="NSubstitute" Version="5.3.0" />
                <PackageReference Include="xunit" Version="2.9.3" />
                <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
                """)
            .WithProgram("MockTests.cs");
        var tested = await Dotnet.RunAsync(project.Folder, null, "test", "--nologo");
        Assert.Contains("Passed:     3", tested.IsClean().Output, StringComparison.Ordinal);
    }
}
