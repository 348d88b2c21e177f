namespace Gigstack.Package.Tests;

/// <summary>Commands of the pages that need a project outside of the repository (tests/Documentation.Tests/Commands).</summary>
[Collection(PackagesDefinition.Name)]
public sealed class DocumentedCommandTests(PackedPackages packages)
{
    /// <summary>The command of docs/performance.md, in a project as the page describes it.</summary>
    [FullFact]
    public async Task A_build_to_measure()
    {
        var project = new ConsumerProject(packages, "Measured")
            .WithProject("<GigstackEdition>none</GigstackEdition>", TourPrograms.Client)
            .WithProgram("shapes.yaml")
            .WithFile("Program.cs", "System.Console.WriteLine(1);");
        (await project.BuildAsync("--no-incremental", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:GigstackShortLivedCompiler=false")).IsClean();
    }
}
