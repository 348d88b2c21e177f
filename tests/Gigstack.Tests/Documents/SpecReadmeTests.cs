using System.Text.Json.Nodes;

namespace GigstackTests.Documents;

/// <summary>spec/README.md says what the documents say of themselves. GIGSTACK_UPDATE_README=1 writes its tables anew.</summary>
public sealed class SpecReadmeTests
{
    [Fact]
    public void The_tables_of_the_readme_are_those_of_the_documents()
    {
        var path = Path.Combine(Repository().FullName, "spec", "README.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var updated = SpecReadme.Update(text);
        if (Environment.GetEnvironmentVariable("GIGSTACK_UPDATE_README") == "1")
        {
            File.WriteAllText(path, updated);
        }
        else if (text != updated)
        {
            Assert.Fail(
                "spec/README.md is not up to date. GIGSTACK_UPDATE_README=1 dotnet test --filter SpecReadmeTests writes its tables.");
        }
    }

    [Theory]
    [InlineData("Gigstack")]
    [InlineData("Gigstack.V202506")]
    public void Every_operation_and_schema_says_where_it_comes_from(string ns)
    {
        var document = SpecDocument.Of(ns);
        Assert.All(
            document.Operations,
            operation => Assert.Matches(@"^((DOC|CODE|TITLE|INFERRED)(\+\w+)?|-)(/((DOC|CODE|TITLE|INFERRED)(\+\w+)?|-)){3}$", (string?)operation.Provenance?["marks"]));
        Assert.All(
            document.Components("schemas"),
            schema => Assert.Matches("DOC|CODE|SAT|DERIVED|INFERRED|BLOG", (string?)schema.Value["x-provenance"]?["mark"]));
        Assert.All(document.Components("schemas"), schema => Assert.NotEmpty((string?)schema.Value["x-provenance"]?["from"] ?? ""));
    }

    [Theory]
    [InlineData("Gigstack")]
    [InlineData("Gigstack.V202506")]
    public void A_field_that_no_page_shows_has_a_mark_of_its_own(string ns)
    {
        var document = SpecDocument.Of(ns);
        var shown = ShownFields.Of(document);
        Assert.All(document.Components("schemas"), schema =>
        {
            var provenance = schema.Value["x-provenance"]!;
            var properties = (schema.Value["properties"] as JsonObject ?? []).Select(property => property.Key).ToList();
            var apart = (provenance["fields"] as JsonObject ?? [])
                .SelectMany(mark => mark.Value!.AsArray().Select(name => (Mark: mark.Key, Name: (string)name!))).ToList();
            Assert.Equal(apart.Count, apart.Select(field => field.Name).Distinct().Count());
            Assert.All(apart, field => Assert.Contains(field.Name, properties));
            // DOC for one field is for what a table or the text of a page says. What an example shows needs no such mark.
            Assert.All(apart, field => Assert.False(field.Mark == "DOC" && shown.Contains(schema.Key, field.Name), field.Name));
            if (ShownFields.IsDocumented((string?)provenance["mark"]))
                Assert.Empty(properties.Where(name => !shown.Contains(schema.Key, name)).Except(apart.Select(field => field.Name)));
        });
    }

    internal static DirectoryInfo Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Gigstack.Generator.sln")))
            folder = folder.Parent!;
        return folder;
    }
}
