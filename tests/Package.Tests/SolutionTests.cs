namespace Gigstack.Package.Tests;

/// <summary>Several projects, and settings that they share.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class SolutionTests(PackedPackages packages)
{
    [FullFact]
    public async Task Versions_are_central_and_locked()
    {
        var project = new ConsumerProject(packages, "Central")
            .WithProject(
                """
                <GigstackEdition>none</GigstackEdition>
                <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
                """,
                TourPrograms.Client,
                package: """<PackageReference Include="Gigstack.Generator" />""")
            .WithProgram("shapes.yaml")
            .WithFile("Program.cs", "Console.WriteLine(new Shapes.Circle { Radius = 1 });")
            .WithFile("Directory.Packages.props", $"""
                <Project><ItemGroup><PackageVersion Include="Gigstack.Generator" Version="{BuildFacts.Version}" /></ItemGroup></Project>
                """);
        (await Dotnet.RunAsync(project.Folder, null, "restore")).IsClean();
        var locked = File.ReadAllText(Path.Combine(project.Folder, "packages.lock.json"));
        Assert.Contains("\"Gigstack.Runtime\": {", locked, StringComparison.Ordinal);

        Directory.Delete(Path.Combine(project.Folder, "obj"), recursive: true);
        (await Dotnet.RunAsync(project.Folder, null, "restore", "--locked-mode")).IsClean();
        (await project.BuildAsync("--no-restore")).IsClean();

        Assert.Equal(locked, File.ReadAllText(Path.Combine(project.Folder, "packages.lock.json")));
    }

    // Without the package: OldFrameworkTests.
    [FullFact]
    public async Task A_program_with_the_package_uses_the_client_of_its_library()
    {
        _ = new ConsumerProject(packages, "Library")
            .WithProject("<OutputType>Library</OutputType><EnableNETAnalyzers>false</EnableNETAnalyzers>", """
                <OpenApiClient Include="shapes.yaml" Namespace="Shapes" ClientName="ShapesClient" Accessibility="internal" />
                <InternalsVisibleTo Include="AppWithPackage" />
                """)
            .WithProgram("shapes.yaml")
            .WithFile("Invoicing.cs", """
                namespace Lib;

                public sealed class Invoicing(Gigstack.GigstackClient gigstack)
                {
                    public Task<Gigstack.Client> GetAsync(string id) => gigstack.Clients.GetAsync(id);
                }
                """);
        var app = new ConsumerProject(packages, "AppWithPackage")
            .WithProject(
                "<EnableNETAnalyzers>false</EnableNETAnalyzers>",
                """<ProjectReference Include="../Library/Library.csproj" />""")
            .WithFile("Program.cs", """
                using Gigstack;

                using var gigstack = new GigstackClient("key");
                Func<string, Task<Client>> get = new Lib.Invoicing(gigstack).GetAsync;
                Console.WriteLine(get.Method.ReturnType.GenericTypeArguments[0].Assembly.GetName().Name);
                """);

        (await app.BuildAsync()).IsClean();
        Assert.Contains("Library", (await app.RunAsync(new Dictionary<string, string>())).Succeeded().Output, StringComparison.Ordinal);
    }
}
