using GigstackTests;

namespace Gigstack.Package.Tests;

/// <summary>A project as a stranger would start it: outside the repository, with a package cache of its own.</summary>
internal sealed class ConsumerProject
{
    private readonly PackedPackages _packages;
    private readonly string _name;

    public ConsumerProject(PackedPackages packages, string name)
    {
        _packages = packages;
        _name = name;
        Folder = Directory.CreateDirectory(Path.Combine(packages.Folder, name)).FullName;
    }

    public string Folder { get; }

    /// <summary>
    /// Properties of a project that needs more than the packages of this repository: it restores from the sources of the machine, too, and
    /// has the default analyzers.
    /// </summary>
    public string FromRegistry => $"""
        <RestoreSources />
        <RestoreAdditionalProjectSources>{_packages.Feed}</RestoreAdditionalProjectSources>
        <AnalysisLevel>latest</AnalysisLevel>
        <EnableNETAnalyzers>true</EnableNETAnalyzers>
        """;

    /// <param name="properties">MSBuild properties.</param>
    /// <param name="items">MSBuild items besides the one package reference.</param>
    /// <param name="sdk">The SDK of the project.</param>
    /// <param name="package">The package reference.</param>
    public ConsumerProject WithProject(string properties = "", string items = "", string sdk = "Microsoft.NET.Sdk", string? package = null)
    {
        Write($"{_name}.csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>
                <!-- All of .NET's analyzers; as they take longer than the rest, in full tests alone. -->
                {(TestSize.IsFull ? "<AnalysisLevel>latest-all</AnalysisLevel>" : "<EnableNETAnalyzers>false</EnableNETAnalyzers>")}
                <RestoreSources>{_packages.Feed}</RestoreSources>
                <RestorePackagesPath>{Path.Combine(_packages.Folder, "cache")}</RestorePackagesPath>
                <!-- No source here knows of vulnerabilities. -->
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {package ?? $"""<PackageReference Include="Gigstack.Generator" Version="{BuildFacts.Version}" />"""}
                {items}
              </ItemGroup>
            </Project>
            """);
        return this;
    }

    public ConsumerProject WithFile(string name, string text)
    {
        Write(name, text);
        return this;
    }

    /// <summary>Adds a file of the folder Programs.</summary>
    public ConsumerProject WithProgram(string name)
    {
        Write(name, File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, "tests", "Package.Tests", "Programs", name)));
        return this;
    }

    public Task<CommandResult> BuildAsync(params string[] arguments) =>
        Dotnet.RunAsync(Folder, null, ["build", "-c", "Debug", "--nologo", .. arguments]);

    /// <summary>Publishes to the folder "out".</summary>
    public Task<CommandResult> PublishAsync(params string[] arguments) =>
        Dotnet.RunAsync(Folder, null, ["publish", "-c", "Release", "-o", "out", "--nologo", .. arguments]);

    public Task<CommandResult> RunAsync(IReadOnlyDictionary<string, string> environment) =>
        Dotnet.RunAsync(Folder, environment, Path.Combine(Folder, "bin", "Debug", "net10.0", _name + ".dll"));

    private void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
