namespace Gigstack.Package.Tests;

[Collection(PackagesDefinition.Name)]
public sealed class FaultyDocumentTests(PackedPackages packages, FaultyDocuments project) : IClassFixture<FaultyDocuments>
{
    [Fact]
    public void A_broken_document_stops_the_build_at_its_line()
    {
        Assert.NotEqual(0, project.Built.ExitCode);
        Assert.Contains("broken.yaml(5,", project.Built.Output, StringComparison.Ordinal);
        Assert.Contains("error GIG0003", project.Built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_entry_of_the_project_file_stops_the_build()
    {
        Assert.NotEqual(0, project.Built.ExitCode);
        Assert.Contains("error GIG0019: 'misspelt' in IncludeTags", project.Built.Output, StringComparison.Ordinal);
    }

    // Found before the compiler starts, the first one alone.
    [Theory]
    [InlineData(
        """<OpenApiClient Include="https://example.com/pets.yaml?v=1" Namespace="Pets" />""",
        "error GIG1003: OpenApiClient 'https://example.com/pets.yaml?v=1' is a URL")]
    [InlineData("""<OpenApiClientReference Include="apis/gone.yaml" />""", "error GIG1004: OpenApiClientReference 'apis/gone.yaml' does not exist")]
    [InlineData(
        """<OpenApiReference Include="pets.yaml" ClassName="PetsClient" />""",
        "error GIG1005: OpenApiReference 'pets.yaml' is ignored")]
    public async Task An_item_that_is_not_a_document_is_named(string item, string message)
    {
        var built = await new ConsumerProject(packages, "Faulty" + message[6..13])
            .WithProject("<GigstackEdition>none</GigstackEdition>", item)
            .WithFile("Program.cs", "Console.WriteLine();")
            .BuildAsync();
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains(".csproj : " + message, built.Output, StringComparison.Ordinal);
        Assert.Contains(" 1 Error(s)", built.Output, StringComparison.Ordinal);
    }

    // A build of its own: where the generator reports an error, the compiler does not come to the warnings.
    [Fact]
    public async Task A_finding_is_an_error_at_its_line_where_the_project_says_so()
    {
        var strict = await new ConsumerProject(packages, "StrictFinding")
            .WithProject("<GigstackEdition>none</GigstackEdition><WarningsAsErrors>GIG0009</WarningsAsErrors>", """<OpenApiClient Include="odd.yaml" />""")
            .WithFile("odd.yaml", OddDocument.Text)
            .WithFile("Program.cs", "Console.WriteLine();")
            .BuildAsync();
        Assert.NotEqual(0, strict.ExitCode);
        Assert.Contains("odd.yaml(4,3): error GIG0009", strict.Output, StringComparison.Ordinal);
    }
}
