namespace Gigstack.Package.Tests;

/// <summary>The whole way of an update in one project, build by build.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class DocumentUpdateTests(PackedPackages packages)
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Library, version: '1' }
        servers: [{ url: 'https://library.example.com' }]
        paths:
          /readers:
            post:
              operationId: create
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Reader' } } } }
              responses: { '204': { description: Done. } }
        components:
          schemas:
            Reader:
              type: object
              required: [name]
              properties:
                name: { type: string }
                email: { type: string }
        """;

    private const string Updated = "'Reader.Email' ('email') was removed, and is likely 'Reader.EmailAddress' ('email_address') now";

    [Fact]
    public async Task An_update_is_told_accepted_and_bridged()
    {
        var project = new ConsumerProject(packages, "update")
            .WithProject(
                "<TreatWarningsAsErrors>false</TreatWarningsAsErrors><MSBuildTreatWarningsAsErrors>false</MSBuildTreatWarningsAsErrors>",
                """<OpenApiClient Include="apis/library.yaml" Namespace="Library" ClientName="LibraryClient" />""")
            .WithFile("apis/library.yaml", Document)
            .WithFile("Program.cs", """Console.WriteLine(new Library.Reader { Name = "Ana", Email = "a@b.example" }.Email);""");
        var listing = Path.Combine(project.Folder, "apis", "library.surface.txt");
        var gigstack = Path.Combine(project.Folder, "gigstack.v2.surface.txt");

        // The first build offers the listing, and no other one does.
        var first = (await project.BuildAsync()).IsClean();
        Assert.Contains("to be told what an update of apis/library.yaml breaks, run 'dotnet build -t:UpdateOpenApiSurface' once", first.Output, StringComparison.Ordinal);
        var made = (await project.BuildAsync("--no-restore", "-t:UpdateOpenApiSurface")).IsClean();
        Assert.Matches(@"update -> gigstack\.v2\.surface\.txt: \d+ members, new; apis/library\.surface\.txt: 6 members, new", made.Output);
        Assert.Contains("Reader.Email : string? | optional wire=\"email\"\n", File.ReadAllText(listing), StringComparison.Ordinal);

        // The document changes, and the package, as if the listing were of an older one.
        project.WithFile("apis/library.yaml", Document.Replace("email:", "email_address:", StringComparison.Ordinal));
        project.WithFile(".globalconfig", "is_global = true\ndotnet_diagnostic.GIG0032.severity = error\n");
        File.WriteAllText(gigstack, File.ReadAllText(gigstack).Replace("TaxSystem.", "TaxRegime.", StringComparison.Ordinal));
        var broken = await project.BuildAsync("--no-restore");
        Assert.NotEqual(0, broken.ExitCode);
        Assert.DoesNotContain("to be told what", broken.Output, StringComparison.Ordinal);
        Assert.Contains($"library.yaml(17,9): error GIG0032: Breaks the wire and code: {Updated}", broken.Output, StringComparison.Ordinal);
        Assert.Matches(@"Program\.cs\(1,\d+\): error CS0117", broken.Output);
        Assert.Matches(@"documents[/\\]gigstack\.v2\.yaml\(\d+,\d+\): (warning|error) GIG003[23]: Breaks .*TaxRegime", broken.Output);

        // The code does not compile, and the listing is written.
        var accepted = (await project.BuildAsync("--no-restore", "-t:UpdateOpenApiSurface")).IsClean();
        Assert.Matches(@"gigstack\.v2\.surface\.txt: \d+ members, changed; apis/library\.surface\.txt: 6 members, changed", accepted.Output);

        // A line keeps the old name, and another run keeps the line.
        File.AppendAllText(listing, "renamed Reader.Email -> Reader.EmailAddress\n");
        Assert.Contains("apis/library.surface.txt: 6 members, changed", (await project.BuildAsync("--no-restore", "-t:UpdateOpenApiSurface")).Output, StringComparison.Ordinal);
        Assert.StartsWith("renamed Reader.Email -> Reader.EmailAddress", File.ReadAllLines(listing)[1], StringComparison.Ordinal);
        var bridged = (await project.BuildAsync("--no-restore")).Succeeded();
        Assert.Contains("warning CS0618: 'Reader.Email' is obsolete: 'Renamed to 'EmailAddress'.'", bridged.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("GIG00", bridged.Output, StringComparison.Ordinal);
    }
}
