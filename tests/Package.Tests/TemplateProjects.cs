using GigstackTests;

namespace Gigstack.Package.Tests;

/// <summary>A project of each template, made by "dotnet new" from the packed templates, and all of them built by one command.</summary>
public sealed class TemplateProjects(PackedPackages packages) : IAsyncLifetime
{
    private Dictionary<string, string> _environment = [];

    internal string Folder { get; } = Path.Combine(packages.Folder, "templates");

    internal CommandResult Built { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!TestSize.IsFull)
            return;
        Directory.CreateDirectory(Folder);
        // Templates, settings and packages apart from those of the machine.
        _environment = new()
        {
            ["DOTNET_CLI_HOME"] = Path.Combine(Folder, "home"),
            ["NUGET_PACKAGES"] = Path.Combine(packages.Folder, "cache"),
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
        };
        File.WriteAllText(Path.Combine(Folder, "nuget.config"), $"""
            <configuration><packageSources><clear /><add key="packed" value="{packages.Feed}" /></packageSources></configuration>
            """);
        (await RunAsync("new", "install", packages.PathOf("Gigstack.Templates"))).Succeeded();
        (await RunAsync("new", "gigstack-console", "-o", "First.Console", "--skipRestore")).Succeeded();
        (await RunAsync("new", "gigstack-console", "-o", "KeyConsole", "--sandbox", "false", "--skipRestore")).Succeeded();
        (await RunAsync("new", "gigstack-web", "-o", "first-web", "--skipRestore")).Succeeded();
        (await RunAsync("new", "gigstack-web", "-o", "KeyWeb", "--sandbox", "false", "--skipRestore")).Succeeded();
        (await RunAsync("new", "openapi-client", "-o", "SampleClient", "--skipRestore")).Succeeded();
        (await RunAsync("new", "openapi-client", "-o", "own-client", "--skipRestore", "--document", "shelf", "--namespace", "Shelf.Api", "--client", "ShelfClient")).Succeeded();
        (await RunAsync("new", "openapi-client", "-o", "OldClient", "--skipRestore", "--framework", "net8.0")).Succeeded();

        // The reference assemblies of .NET 8 need not be on this machine: that project is looked at alone.
        File.WriteAllText(Path.Combine(Folder, "all.proj"), """
            <Project>
              <ItemGroup><App Include="*/*.csproj" Exclude="OldClient/**" /></ItemGroup>
              <Target Name="Build">
                <MSBuild Projects="@(App)" Targets="Restore" Properties="MSBuildRestoreSessionId=1" BuildInParallel="true" />
                <MSBuild Projects="@(App)" Targets="Build" BuildInParallel="true" />
              </Target>
            </Project>
            """);
        Built = (await RunAsync("msbuild", "all.proj", "-nologo", "-m:2", "-v:m", "-p:Configuration=Debug", "-p:NuGetAudit=false")).Succeeded();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal Task<CommandResult> RunAsync(params string[] arguments) => Dotnet.RunAsync(Folder, _environment, arguments);

    /// <summary>Runs the program of a project in the project's folder.</summary>
    internal Task<CommandResult> RunProgramAsync(string project) =>
        Dotnet.RunAsync(Path.Combine(Folder, project), _environment, ProgramOf(project));

    internal string ProgramOf(string project) => Path.Combine(Folder, project, "bin", "Debug", "net10.0", project + ".dll");

    internal string TextOf(string project, string file) => File.ReadAllText(Path.Combine(Folder, project, file));
}
