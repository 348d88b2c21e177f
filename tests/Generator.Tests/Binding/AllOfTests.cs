using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>What allOf brings together, and what it must not bring about.</summary>
public class AllOfTests
{
    [Fact]
    public void Inline_part_that_leads_back_to_its_own_schema_ends()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Node:
              type: object
              properties:
                name: { type: string }
                parent: { allOf: [ { $ref: '#/components/schemas/Node' }, { type: object, properties: { extra: { type: string } } } ] }
            """));

        Assert.Equal("ParentInfo?", generation.Property("Node", "Parent"));
        Assert.Equal(["Name", "Parent", "Extra", "AdditionalProperties"], generation.Properties("Node+ParentInfo"));
        Assert.Equal("ParentInfo?", generation.Property("Node+ParentInfo", "Parent"));
    }

    [Fact]
    public void Inline_parts_that_each_unfold_the_next_schema_are_bound_once_each()
    {
        var schemas = string.Concat(Enumerable.Range(0, 20).Select(static i =>
            $"S{i}: {{ type: object, properties: {{ p: {{ allOf: [ {{ $ref: '#/components/schemas/S{i + 1}' }}, {{ properties: {{ x: {{ type: string }} }} }} ] }}, q: {{ allOf: [ {{ $ref: '#/components/schemas/S{i + 1}' }}, {{ properties: {{ y: {{ type: string }} }} }} ] }} }} }}\n"));
        var generation = Generation.Clean(OpenApi.Schemas(schemas + "S20: { type: object, properties: { end: { type: string } } }"));

        Assert.Equal(21, generation.Files.Keys.Count(static name => name.StartsWith("Test.S", StringComparison.Ordinal)));
        Assert.InRange(generation.Files.Values.Sum(static text => text.Length), 1, 500_000);
    }

    [Fact]
    public void Inline_enum_of_a_base_is_one_type_for_all_that_inherit_it()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Derived: { allOf: [ { $ref: '#/components/schemas/Base' }, { type: object, properties: { more: { type: string } } } ] }
            Base: { type: object, properties: { status: { type: string, enum: [a, b] } } }
            """));

        Assert.True(generation.Has("Base+StatusValue"));
        Assert.False(generation.Has("Derived+StatusValue"));
        Assert.Equal("""{"status":"a","more":"x"}""", Probe.Run(OpenApi.Schemas("""
            Derived: { allOf: [ { $ref: '#/components/schemas/Base' }, { type: object, properties: { more: { type: string } } } ] }
            Base: { type: object, properties: { status: { type: string, enum: [a, b] } } }
            """), """return Write(new Derived { Status = Base.StatusValue.A, More = "x" });"""));
    }

    [Fact]
    public void Later_part_that_only_describes_a_property_leaves_its_type()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Base: { type: object, properties: { amount: { type: number, format: decimal, description: First. } } }
            Derived: { allOf: [ { $ref: '#/components/schemas/Base' }, { type: object, properties: { amount: { description: Last. }, other: { type: string } } } ] }
            """));

        Assert.Equal("decimal?", generation.Property("Derived", "Amount"));
        Assert.Contains("Last.", generation.Documentation("Derived", "Amount"), StringComparison.Ordinal);
    }

    [Fact]
    public void Required_write_only_property_is_sent_and_not_missed_in_an_answer()
    {
        var document = OpenApi.Sent(
            "User: { type: object, required: [id, password], properties: { id: { type: string }, password: { type: string, writeOnly: true } } }",
            "User");

        Assert.Equal("required string", Generation.Clean(document).Property("User", "Password"));
        Assert.Equal("1", Probe.Run(document, """return Read<User>("{\"id\":\"1\"}").Id;"""));
    }

    [Fact]
    public void Parts_without_properties_make_a_record_that_keeps_what_comes() => Assert.Equal("""{"x":1}""", Probe.Run(OpenApi.Schemas("""
        Thing: { allOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ] }
        A: { type: object }
        B: { type: object }
        """), """return Again<Thing>("{\"x\":1}");"""));
}
