using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>Names that meet names which the generator itself makes.</summary>
public class AwkwardNameTests
{
    [Fact]
    public void Client_parameters_of_one_name_by_case_are_two_methods()
    {
        var generation = Generation.Clean(OpenApi.Paths("""
            /a: { get: { operationId: get, parameters: [{ name: team, in: query, x-client-parameter: true, schema: { type: string } }, { name: Team, in: query, x-client-parameter: true, schema: { type: string } }], responses: { '204': { description: Done } } } }
            /b: { get: { operationId: with_team.get, responses: { '204': { description: Done } } } }
            """));

        var members = generation.Type("TestClient")
            .GetMembers()
            .Where(static member => member.Name.StartsWith("WithTeam", StringComparison.Ordinal))
            .ToLookup(static member => member.Kind, static member => member.Name);
        Assert.Equal(["WithTeam"], members[SymbolKind.Property]);
        Assert.Equal(["WithTeam_team", "WithTeam_Team"], members[SymbolKind.Method]);
    }

    [Fact]
    public void Group_called_like_a_paged_operations_helper_compiles()
    {
        var generation = Generation.Clean(OpenApi.Paths("""
            /a:
              get:
                operationId: list
                x-pagination: { style: offset, parameter: offset, items: data }
                parameters: [{ name: offset, in: query, schema: { type: integer } }]
                responses: { '200': { description: Found, content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { type: string } } } } } } } }
            /b: { get: { operationId: list_request.get, responses: { '204': { description: Done } } } }
            """));

        Assert.Equal("Paged<string>", generation.Returns("TestClient", "ListAsync"));
        Assert.True(generation.Has("ListRequestClient"));
    }

    [Fact]
    public void Groups_called_like_members_of_the_client_compile()
    {
        var generation = Generation.Clean(OpenApi.Paths(string.Concat(
            "send dispose equals get_type test_client list_async transport description system gigstack test".Split(' ')
                .Select(static (name, index) => $"/{index}: {{ get: {{ operationId: {name}.{name}, responses: {{ '204': {{ description: Done }} }} }} }}\n"))));

        Assert.Equal(["Send"], generation.Operations("SendClient"));
    }

    [Fact]
    public void Inline_types_called_like_those_around_them_compile()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            AddressInfo:
              type: object
              properties:
                address: { type: object, properties: { address: { type: object, properties: { address: { type: string, enum: [address, AddressInfo] } } } } }
                addressInfo: { type: string }
                addressValue: { type: string, enum: [a] }
            """));

        Assert.Equal("AddressInfoType?", generation.Property("AddressInfo", "Address"));
    }

    [Fact]
    public void Schemas_called_like_members_of_every_type_compile()
    {
        var generation = Generation.Clean(OpenApi.Schemas(string.Concat(
            "Equals GetHashCode ToString PrintMembers EqualityContract AdditionalProperties GetType MemberwiseClone ReferenceEquals Finalize Clone Deconstruct JsonCodec Value IsKnown".Split(
                ' ')
                .Select(static name => $"{name}: {{ type: object, properties: {{ a: {{ $ref: '#/components/schemas/{name}' }} }} }}\n{name}Enum: {{ type: string, enum: [a] }}\n{name}Union: {{ oneOf: [{{ type: string }}, {{ type: integer }}] }}\n"))));

        Assert.True(generation.Has("EqualsType"));
        Assert.True(generation.Has("AdditionalPropertiesType"));
    }

    [Theory]
    [InlineData("{ type: string, enum: [a] }")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }")]
    public void Structs_called_like_members_of_every_type_compile(string schema) => Generation.Clean(OpenApi.Schemas(string.Concat(
        "Equals GetHashCode ToString PrintMembers EqualityContract AdditionalProperties GetType MemberwiseClone ReferenceEquals Finalize Clone Deconstruct JsonCodec Value IsKnown".Split(
            ' ')
            .Select(name => $"{name}: {schema}\n"))));

    [Fact]
    public void Path_parameter_called_like_a_local_compiles()
    {
        var generation = Generation.Clean(OpenApi.Paths("""
            /a/{valueAt}/{valueFlag}:
              get:
                operationId: get
                parameters:
                  - { name: valueAt, in: path, required: true, schema: { type: string } }
                  - { name: valueFlag, in: path, required: true, schema: { type: string } }
                  - { name: at, in: query, schema: { type: string, format: date-time } }
                  - { name: flag, in: header, schema: { type: boolean } }
                responses: { '204': { description: Done } }
            """));

        Assert.Equal(
            "string valueAt, string valueFlag, GetParameters? parameters, CancellationToken cancellationToken",
            generation.Signature("TestClient", "GetAsync"));
    }

    [Fact]
    public void Union_of_a_type_called_like_itself_compiles()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            FromText: { oneOf: [{ type: string, title: text }, { type: integer, title: from text }] }
            TryGetText: { oneOf: [{ type: string, title: text }, { type: integer, title: value }] }
            """));

        Assert.True(generation.Has("FromText") || generation.Has("FromTextType"));
    }

    [Fact]
    public void Schemas_that_differ_by_case_alone_get_files_of_their_own()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Thing: { type: object, properties: { a: { type: string } } }
            thing: { type: object, properties: { b: { type: string } } }
            THING: { type: object, properties: { c: { type: string } } }
            """));

        Assert.Equal(["B", "AdditionalProperties"], generation.Properties("Thing_thing"));
        Assert.Equal(
            ["C", "AdditionalProperties"],
            generation.Properties(Assert.Single(generation.Output.GlobalNamespace.GetNamespaceMembers().Single(static space => space.Name == "Test").GetTypeMembers(), static type => type.Name.StartsWith("THING_", StringComparison.Ordinal)).Name));
        Assert.Equal(["GIG0006", "GIG0006"], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }
}
