using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>Equal inline schemas are one type, and nobody loses a name to an operation that comes later.</summary>
public class SharedTypeTests
{
    private const string Account = "type: object, required: [id], properties: { id: { type: string }, kind: { type: string, enum: [a, b] } }";

    [Fact]
    public void An_inline_schema_equal_to_an_earlier_one_is_its_type()
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            Repository:
              type: object
              properties:
                owner: { {{Account}} }
                sender: { description: Who did it., {{Account}} }
            Issue:
              type: object
              properties:
                user: { {{Account.Replace("type: object", "type: [object, 'null']", StringComparison.Ordinal)}} }
                users: { type: array, items: { {{Account}} } }
                kind: { type: string, enum: [a, b], default: a }
                other: { type: string, enum: [b, a] }
            """));

        Assert.Equal("OwnerInfo?", generation.Property("Repository", "Sender"));
        Assert.Equal("OwnerInfo?", generation.Property("Issue", "User"));
        Assert.Equal("IReadOnlyList<OwnerInfo>?", generation.Property("Issue", "Users"));
        Assert.Equal("KindValue?", generation.Property("Issue", "Kind"));
        Assert.Equal("OtherValue?", generation.Property("Issue", "Other"));
        Assert.True(generation.Has("Repository+OwnerInfo+KindValue"));
        Assert.False(generation.Has("Issue+KindValue"));
    }

    [Fact]
    public void An_inline_schema_equal_to_a_component_is_the_component()
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            Thing: { type: object, properties: { account: { {{Account}} }, choice: { oneOf: [{ type: string }, { type: integer }] } } }
            Account: { description: An account., {{Account}} }
            Choice: { oneOf: [{ type: string }, { type: integer }] }
            """));

        Assert.Equal("Account?", generation.Property("Thing", "Account"));
        Assert.Equal("Choice?", generation.Property("Thing", "Choice"));
    }

    [Theory]
    [InlineData("type: object, required: [id], properties: { id: { type: string, description: Said. } }")]
    [InlineData("type: object, required: [id], properties: { id: { type: string, format: uuid } }")]
    [InlineData("type: object, required: [id], properties: { id: { type: [string, 'null'] } }")]
    [InlineData("type: object, required: [id], properties: { id: { type: string, deprecated: true } }")]
    [InlineData("type: object, properties: { id: { type: string } }")]
    [InlineData("type: object, required: [id], additionalProperties: false, properties: { id: { type: string } }")]
    [InlineData("type: object, required: [id], additionalProperties: { type: integer }, properties: { id: { type: string } }")]
    [InlineData("type: object, required: [id], deprecated: true, properties: { id: { type: string } }")]
    public void What_reads_differently_is_a_type_of_its_own(string schema)
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            Thing:
              type: object
              properties:
                first: { type: object, required: [id], properties: { id: { type: string } } }
                second: { {{schema}} }
            """));

        Assert.Equal("SecondInfo?", generation.Property("Thing", "Second"));
    }

    [Fact]
    public void A_type_that_is_sent_differs_from_one_that_is_answered_only_where_null_or_the_server_says_so()
    {
        const string Plain = "type: object, properties: { id: { type: string } }";
        const string Nullable = "type: object, properties: { id: { type: [string, 'null'] } }";
        var generation = Generation.Clean(OpenApi.Sent($$"""
            Answer: { type: object, properties: { plain: { {{Plain}} }, nullable: { {{Nullable}} } } }
            Sent: { type: object, properties: { plain: { {{Plain}} }, nullable: { {{Nullable}} } } }
            """, "Sent"));

        Assert.False(generation.Has("Sent+PlainInfo"));
        Assert.Equal("string?", generation.Property("Answer+NullableInfo", "Id"));
        Assert.Equal("Optional<string?>", generation.Property("Sent+NullableInfo", "Id"));
    }

    [Fact]
    public void One_more_operation_renames_nothing()
    {
        const string Body = "content: { application/json: { schema: { type: object, properties: { item: { type: object, properties: { n: { type: integer } } }, same: { type: object, properties: { n: { type: integer } } } } } } }";
        var path = (string name) =>
            $"/{name}:\n  post:\n    operationId: {name}\n    requestBody: {{ required: true, {Body} }}\n    responses: {{ '200': {{ description: Ok, {Body} }} }}\n";
        const string Thing = "Thing: { type: object, properties: { it: { type: object, properties: { m: { type: integer } } } } }";

        var before = Generation.Clean(OpenApi.Paths(path("second"), Thing));
        var after = Generation.Clean(OpenApi.Paths(path("first") + path("second"), Thing));

        Assert.Equal("SecondRequest body, CancellationToken cancellationToken", before.Signature("TestClient", "SecondAsync"));
        Assert.Equal("ItemInfo?", before.Property("SecondRequest", "Same"));
        Assert.Equal("Task<SecondResponse>", before.Returns("TestClient", "SecondAsync"));
        foreach (
            var file in before.Files.Where(static file => !file.Key.EndsWith("TestClient.g.cs", StringComparison.Ordinal) && !file.Key.EndsWith("TestJson.g.cs", StringComparison.Ordinal)))
        {
            Assert.Equal(file.Value, after.Files[file.Key]);
        }
    }

    [Fact]
    public void A_shared_type_round_trips()
    {
        Assert.Equal(
            """{"owner":{"id":"1","kind":"a"},"sender":{"id":"2","kind":"c"}}""",
            Probe.Run(OpenApi.Schemas($$"""Repository: { type: object, properties: { owner: { {{Account}} }, sender: { {{Account}} } } }"""), """return Again<Repository>("{\"owner\":{\"id\":\"1\",\"kind\":\"a\"},\"sender\":{\"id\":\"2\",\"kind\":\"c\"}}");"""));
    }
}
