using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class UnionCircleTests
{
    [Theory]
    [InlineData("U: { oneOf: [{ $ref: '#/components/schemas/U' }, { type: string }] }", "GIG0005 test.yaml(7,18)")]
    [InlineData(
        """
            U: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Alias' }] }
            Alias: { $ref: '#/components/schemas/U' }
            """,
        "GIG0005 test.yaml(7,36)")]
    [InlineData("U: { oneOf: [{ allOf: [{ $ref: '#/components/schemas/U' }] }, { type: string }] }", "GIG0005 test.yaml(7,18)")]
    [InlineData(
        "U: { anyOf: [{ oneOf: [{ $ref: '#/components/schemas/U' }, { type: integer }] }, { type: string }] }", "GIG0005 test.yaml(7,28)")]
    [InlineData(
        """
            U: { oneOf: [{ $ref: '#/components/schemas/V' }, { type: string }] }
            V: { oneOf: [{ $ref: '#/components/schemas/U' }, { type: boolean }] }
            """,
        "GIG0005 test.yaml(8,18)")]
    public void Union_inside_itself_is_left_out_of_itself(string schemas, string place)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas(schemas))], Probe.Source("""
            return Again<U>("\"a\"") + Again<U>("true") + Again<U>("{\"b\":5}") + Again<U>("[1]");
            """)).MustCompile();

        Assert.Equal([place], generation.Places());
        Assert.Contains("contains itself", generation.Message("GIG0005"), StringComparison.Ordinal);
        Assert.Equal("""
            "a"true{"b":5}[1]
            """, generation.Execute());
    }

    [Fact]
    public void Union_that_is_nothing_but_itself_keeps_its_json()
    {
        var generation = Generation.Run(
            [new ApiFile(
                "/apis/test.yaml",
                OpenApi.Schemas("U: { oneOf: [{ $ref: '#/components/schemas/U' }, { allOf: [{ $ref: '#/components/schemas/U' }] }] }"))],
            Probe.Source("""return Again<U>("{\"b\":[5]}");""")).MustCompile();

        Assert.Equal("""{"b":[5]}""", generation.Execute());
    }

    [Fact]
    public void Union_inside_itself_by_way_of_an_object_or_a_list_is_whole()
    {
        const string Schemas = """
            U: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Node' }, { type: array, items: { $ref: '#/components/schemas/U' } }] }
            Node: { type: object, properties: { next: { $ref: '#/components/schemas/U' } } }
            """;

        Assert.Equal(
            """[{"next":{"next":["x"]}}]""",
            Probe.Run(OpenApi.Schemas(Schemas), """return Again<U>("[{\"next\":{\"next\":[\"x\"]}}]");"""));
    }

    [Fact]
    public void Long_chain_of_unions_compiles()
    {
        var count = TestSize.Of(full: 400, quick: 120);
        var schemas = string.Join(
            "\n",
            Enumerable.Range(0, count)
                .Select(i => $"U{i}: {{ oneOf: [{{ $ref: '#/components/schemas/U{(i + 1) % count}' }}, {{ type: string }}] }}"));
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas(schemas))]).MustCompile();

        Assert.Single(
            generation.Diagnostics, static diagnostic => diagnostic.GetMessage(null).Contains("contains itself", StringComparison.Ordinal));
    }
}
