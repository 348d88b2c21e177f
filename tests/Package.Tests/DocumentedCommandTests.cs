using Gigstack.Documentation.Tests.Markdown;

namespace Gigstack.Package.Tests;

/// <summary>Commands of the pages that need a project outside of the repository (tests/Documentation.Tests/Commands).</summary>
[Collection(PackagesDefinition.Name)]
public sealed class DocumentedCommandTests(PackedPackages packages)
{
    /// <summary>Pages whose blocks are the files of a project.</summary>
    [FullFact]
    public async Task The_files_of_a_page_build()
    {
        var page = new MarkdownPage("any-document.md", await File.ReadAllTextAsync(Path.Combine(BuildFacts.RepositoryRoot, "docs", "any-document.md")));
        var folder = Directory.CreateDirectory(Path.Combine(packages.Folder, "page")).FullName;
        foreach (var block in page.Blocks.Where(static block => block.File is not null))
        {
            var path = Path.Combine(folder, block.File!);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, block.Code);
        }

        var cache = Path.Combine(packages.Folder, "cache");
        (await Dotnet.RunAsync(folder, null, "build", "--nologo", "-p:RestoreSources=" + packages.Feed, "-p:RestorePackagesPath=" + cache, "-p:NuGetAudit=false"))
            .IsClean();
    }

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
