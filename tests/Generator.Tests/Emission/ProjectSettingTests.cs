using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>What the project file says about a document, and about itself.</summary>
public class ProjectSettingTests
{
    private static readonly string s_document = OpenApi.Paths(
        "/a: { get: { operationId: pets.list, parameters: [{ name: q, in: query, schema: { type: string } }], responses: { '204': { description: Done } } } }",
        """
            Thing: { type: object, properties: { a: { type: string } } }
            Kind: { type: string, enum: [a] }
            """);

    [Theory]
    [InlineData("public", Accessibility.Public)]
    [InlineData("internal", Accessibility.Internal)]
    [InlineData("Internal", Accessibility.Internal)]
    [InlineData("", Accessibility.Public)]
    public void Types_are_as_visible_as_the_project_wants(string accessibility, Accessibility expected)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", s_document) { Accessibility = accessibility }]).MustBeClean();

        foreach (var name in new[] { "Thing", "Kind", "TestClient", "TestClientOptions", "TestJson", "PetsClient", "PetsListParameters" })
            Assert.Equal(expected, generation.Type(name).DeclaredAccessibility);
    }

    [Fact]
    public void Namespace_and_client_are_named_after_the_file_unless_the_project_says_so()
    {
        var generation = Generation.Run([new ApiFile("/apis/pet-store.v1.yaml", s_document) { Namespace = "", ClientName = "" }])
            .MustBeClean();

        Assert.NotNull(generation.Output.GetTypeByMetadataName("PetStoreV1.PetStoreV1Client"));
        Assert.NotNull(generation.Output.GetTypeByMetadataName("PetStoreV1.PetStoreV1Json"));
    }

    [Fact]
    public void Two_documents_live_side_by_side()
    {
        var generation = Generation.Run([
            new ApiFile("/apis/a.yaml", s_document) { Namespace = "My_Company.A" },
            new ApiFile("/apis/b.yaml", s_document) { Namespace = "My_Company.A.B" }]).MustBeClean();

        Assert.NotNull(generation.Output.GetTypeByMetadataName("My_Company.A.Thing"));
        Assert.NotNull(generation.Output.GetTypeByMetadataName("My_Company.A.B.Thing"));
    }

    [Fact]
    public void Two_documents_of_one_namespace_are_refused()
    {
        var generation = Generation.Run(
            [new ApiFile("/apis/a.yaml", s_document), new ApiFile("/apis/b.yaml", s_document) { Namespace = "test" }]).MustCompile();

        Assert.Equal(["GIG0012 b.yaml(1,1)"], generation.Places());
        Assert.Contains("a.yaml", generation.Message("GIG0012"), StringComparison.Ordinal);
        Assert.True(generation.Has("Thing"));
    }

    [Fact]
    public void One_document_becomes_several_clients()
    {
        var document = OpenApi.Paths("""
            /a: { get: { tags: [cats], operationId: cats.list, responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } } }
            /b: { get: { tags: [dogs], operationId: dogs.list, responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } } }
            """, "Thing: { type: object, properties: { odd: { type: string }, Odd: { type: string } } }");
        var file = new ApiFile("/apis/test.yaml", document);
        var generation = Generation.Run([
            file with { Namespace = "Cats", ClientName = "A", IncludeTags = "cats" },
            file with { Namespace = "Dogs;#", ClientName = "B" },
            file with { Namespace = "Dogs", ClientName = "C", IncludeTags = "dogs; cats", ExcludeTags = "cats", Accessibility = "internal" },
            file with { Namespace = "All", ClientName = "D" }]).MustCompile();

        Assert.NotNull(generation.Output.GetTypeByMetadataName("Cats.CatsClient"));
        Assert.Null(generation.Output.GetTypeByMetadataName("Cats.DogsClient"));
        Assert.NotNull(generation.Output.GetTypeByMetadataName("Dogs.DogsClient"));
        Assert.Null(generation.Output.GetTypeByMetadataName("Dogs.CatsClient"));
        Assert.Equal(Accessibility.Internal, generation.Output.GetTypeByMetadataName("Dogs.Thing")!.DeclaredAccessibility);
        Assert.NotNull(generation.Output.GetTypeByMetadataName("All.D"));

        // What all of them find is reported once.
        Assert.Equal(["GIG0012", "GIG0006"], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Contains("Dogs;#", generation.Message("GIG0012"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_document_with_the_same_settings_is_generated_once_and_refused_once()
    {
        var file = new ApiFile("/apis/test.yaml", s_document);
        var generation = Generation.Run([file, file]).MustCompile();

        Assert.Equal(["GIG0012 test.yaml(1,1)"], generation.Places());
        Assert.Contains("same file and settings", generation.Message("GIG0012"), StringComparison.Ordinal);
        Assert.True(generation.Has("Thing"));
    }

    [Fact]
    public void Document_of_a_client_can_also_be_referred_to()
    {
        var part = OpenApi.Schemas("Part: { type: object, properties: { id: { type: string, format: uuid } } }");
        var generation = Generation.Run([
            new ApiFile("/apis/part.yaml", part) { Namespace = "Parts" },
            ApiFile.Reference("/apis/part.yaml", part),
            new ApiFile("/apis/test.yaml", OpenApi.Schemas("Thing: { type: object, properties: { part: { $ref: 'part.yaml#/components/schemas/Part' } } }")),
        ]).MustBeClean();

        Assert.Equal("Part?", generation.Property("Thing", "Part"));
        Assert.NotNull(generation.Output.GetTypeByMetadataName("Parts.Part"));
    }

    [Theory]
    [InlineData("1st", "TestClient", "public", "Namespace has the invalid value '1st'")]
    [InlineData("A.class", "TestClient", "public", "Namespace has the invalid value 'A.class'")]
    [InlineData("Test", "A.B", "public", "ClientName has the invalid value 'A.B'")]
    [InlineData("Test", "A{}", "public", "ClientName has the invalid value 'A{}'")]
    [InlineData("Test", "TestClient", "private", "Accessibility has the invalid value 'private'")]
    public void Wrong_settings_are_named(string @namespace, string client, string accessibility, string message)
    {
        var generation = Generation.Run(
            [
                new ApiFile("/apis/test.yaml", s_document)
                {
                    Namespace = @namespace,
                    ClientName = client,
                    Accessibility = accessibility,
                }]).MustCompile();

        Assert.Equal(["GIG0012 test.yaml(1,1)"], generation.Places());
        Assert.StartsWith(message, generation.Message("GIG0012"), StringComparison.Ordinal);
        Assert.Empty(generation.Files);
    }

    [Fact]
    public void Files_without_the_metadata_are_left_alone()
    {
        var generation = Generation.Run(
            [new ApiFile("/apis/test.yaml", s_document) { Kind = "" }, new ApiFile("/notes.txt", "notes") { Kind = "" }]).MustBeClean();

        Assert.Empty(generation.Files);
    }

    [Fact]
    public void Referenced_files_are_read_but_become_no_client()
    {
        var main = OpenApi.Schemas("Thing: { type: object, properties: { part: { $ref: 'shared/parts.yaml#/components/schemas/Part' } } }");
        var generation = Generation.Run([
            ApiFile.Reference(
                "/apis/shared/parts.yaml",
                "components: { schemas: { Part: { type: object, properties: { id: { type: string, format: uuid } } } } }"),
            new ApiFile("/apis/test.yaml", main)]).MustBeClean();

        Assert.Equal("Part?", generation.Property("Thing", "Part"));
        Assert.Equal("Guid?", generation.Property("Part", "Id"));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp10)]
    public void Language_that_is_too_old_is_one_diagnostic_instead_of_many(LanguageVersion version)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", s_document)], parse: new CSharpParseOptions(version));

        Assert.Equal(["GIG0007"], generation.Places());
        Assert.Contains("C# " + version.ToDisplayString(), generation.Message("GIG0007"), StringComparison.Ordinal);
        Assert.Empty(generation.Files);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Output_compiles_from_the_floor_to_the_newest_language(LanguageVersion version)
    {
        var generation = Generation.Run(
            [new ApiFile("/apis/test.yaml", s_document)], parse: new CSharpParseOptions(version, DocumentationMode.Diagnose)).MustBeClean();

        Assert.True(generation.Has("TestClient"));
    }
}
