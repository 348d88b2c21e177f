using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>A group is described by its tag, or by the paths that it calls.</summary>
public class GroupDocumentationTests
{
    [Theory]
    [InlineData("/pets", "", "Operations on <c>/pets</c>.")]
    [InlineData("/pets", "/pets/{id}", "Operations under <c>/pets</c>.")]
    [InlineData("/cats", "/dogs", "Operations on <c>/cats</c> and <c>/dogs</c>.")]
    public void Paths_describe_a_group_without_a_tag(string first, string second, string expected)
    {
        var generation = Generation.Clean(OpenApi.Paths(Get(first, "pets.a") + (second.Length == 0 ? "" : "\n" + Get(second, "pets.b"))));

        Assert.Contains($"<summary>{expected}</summary>", generation.Documentation("PetsClient"), StringComparison.Ordinal);
        Assert.Contains($"<summary>{expected}</summary>", generation.Documentation("TestClient", "Pets"), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_paths_are_counted()
    {
        var paths = string.Join("\n", "abcdef".Select(static letter => Get("/" + letter, "pets." + letter)));

        Assert.Contains(
            "Operations on <c>/a</c>, <c>/b</c>, <c>/c</c> and 3 other paths.",
            Generation.Clean(OpenApi.Paths(paths)).Documentation("PetsClient"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tag_describes_its_group()
    {
        var document = OpenApi.Paths(Get("/pets", "pets.a"), head: "tags: [{ name: pets, description: 'All about *pets*.' }]");

        Assert.Contains(
            "<summary>All about <i>pets</i>.</summary>",
            Generation.Clean(document).Documentation("PetsClient"),
            StringComparison.Ordinal);
    }

    private static string Get(string path, string id) =>
        $"{path}:\n  get:\n    operationId: {id}\n    responses: {{ '204': {{ description: None. }} }}"
        + (path.Contains('{') ? """

                parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            """ : "");
}
