namespace Gigstack.Package.Tests;

/// <summary>Generated files that the project writes into its own folder, to have them in review.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class EmittedFilesTests(PackedPackages packages)
{
    [Fact]
    public async Task Emitted_files_are_not_compiled_twice()
    {
        var project = new ConsumerProject(packages, "Emitted")
            .WithProject(
                "<OutputType>Library</OutputType><EnableNETAnalyzers>false</EnableNETAnalyzers><GigstackEdition>none</GigstackEdition><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>Generated</CompilerGeneratedFilesOutputPath>",
                """<OpenApiClient Include="boxes.yaml" Namespace="Boxes" ClientName="BoxesClient" />""")
            .WithFile("Uses.cs", "public static class Uses { public static string? Size(Boxes.Box box) => box.Size; }")
            .WithFile("boxes.yaml", """
                openapi: 3.1.0
                info: { title: Boxes, version: '1' }
                servers: [{ url: 'https://boxes.example' }]
                paths: {}
                components: { schemas: { Box: { type: object, properties: { size: { type: string } } } } }
                """);

        (await project.BuildAsync()).Succeeded();
        Assert.Contains("partial record Box", File.ReadAllText(Assert.Single(Directory.GetFiles(project.Folder, "Boxes.Box.g.cs", SearchOption.AllDirectories))), StringComparison.Ordinal);

        // The files exist now when the project is read.
        Assert.Contains("0 Warning(s)", (await project.BuildAsync()).Succeeded().Output, StringComparison.Ordinal);
    }
}
