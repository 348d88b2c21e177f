using System.Text.Json;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

public class IdempotencyTests
{
    private static readonly StubHandler.Answer[] s_failing = [new(503, "{}"), new(200, "{}")];

    [Fact]
    public void Header_carries_one_key_over_all_attempts()
    {
        var handler = new StubHandler(s_failing);
        Probe.Run(Create("x-idempotency: { header: Idempotency-Key }", required: true), """await Anonymous().CreateAsync(new() { Name = "n" }); return null;""", handler);

        Assert.Equal(2, handler.Arrivals.Count);
        Assert.NotEmpty(handler.Arrivals[0].Header("Idempotency-Key")!);
        Assert.Equal(handler.Arrivals[0].Header("Idempotency-Key"), handler.Arrivals[1].Header("Idempotency-Key"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("parameters: [{ name: idempotency-key, in: header, schema: { type: string } }]")]
    [InlineData("parameters: [{ name: Idempotency-Key, in: header, required: true, schema: { type: string } }]")]
    public void Header_of_the_caller_wins_and_is_sent_once(string parameters)
    {
        var handler = new StubHandler();
        Probe.Run(
            Create("x-idempotency: { header: Idempotency-Key }", required: true, parameters),
            """
            var client = Anonymous();
            await client.CreateAsync(new() { Name = "n" }, new() { IdempotencyKey = "mine" });
            await client.CreateAsync(new() { Name = "n" }, new());
            await client.CreateAsync(new() { Name = "n" });
            return null;
            """,
            handler);

        Assert.Equal("mine", handler.Arrivals[0].Header("Idempotency-Key"));
        Assert.All(handler.Arrivals.Skip(1), static arrival => Assert.True(Guid.TryParse(arrival.Header("Idempotency-Key"), out _)));
    }

    [Theory]
    [InlineData("x-idempotency: { header: 'Idempotency Key' }")]
    [InlineData("x-idempotency: { header: '' }")]
    [InlineData("x-idempotency: { head: Idempotency-Key }")]
    [InlineData("x-idempotency: true")]
    public void Header_that_cannot_carry_a_key_is_reported(string extension)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", Create(extension, required: true))]).MustCompile();

        // The misspelled key, too.
        Assert.Equal(extension.Contains("head:", StringComparison.Ordinal) ? 2 : 1, generation.Places().Count());
        Assert.All(generation.Places(), static place => Assert.StartsWith("GIG0005 test.yaml(8,", place, StringComparison.Ordinal));
        Assert.Equal("Thing body, CancellationToken cancellationToken", generation.Signature("TestClient", "CreateAsync"));
    }

    [Fact]
    public void Header_carries_another_key_for_another_call()
    {
        var handler = new StubHandler();
        Probe.Run(
            Create("x-idempotency: { header: Idempotency-Key }", required: true),
            """var client = Anonymous(); await client.CreateAsync(new() { Name = "n" }); await client.CreateAsync(new() { Name = "n" }); return null;""",
            handler);

        Assert.NotEqual(handler.Arrivals[0].Header("Idempotency-Key"), handler.Arrivals[1].Header("Idempotency-Key"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Property_carries_one_key_over_all_attempts(bool required)
    {
        var handler = new StubHandler(s_failing);
        Probe.Run(Create("x-idempotency: { property: key }", required), """await Anonymous().CreateAsync(new() { Name = "n" }); return null;""", handler);

        Assert.Equal(2, handler.Arrivals.Count);
        Assert.Equal(handler.Arrivals[0].Body, handler.Arrivals[1].Body);
        Assert.NotEmpty(JsonDocument.Parse(handler.Arrivals[0].Body!).RootElement.GetProperty("key").GetString()!);
    }

    [Fact]
    public void Key_of_the_caller_wins()
    {
        var handler = new StubHandler();
        Probe.Run(Create("x-idempotency: { property: key }", required: true), """await Anonymous().CreateAsync(new() { Name = "n", Key = "mine" }); return null;""", handler);

        Assert.Equal("""{"name":"n","key":"mine"}""", handler.Single.Body);
    }

    [Fact]
    public void Body_of_the_caller_is_not_changed()
    {
        var run = Probe.Run(
            Create("x-idempotency: { property: key }", required: true),
            """var thing = new Thing { Name = "n" }; await Anonymous().CreateAsync(thing); return thing.Key ?? "none";""",
            new StubHandler());

        Assert.Equal("none", run);
    }

    [Fact]
    public void Post_without_a_key_is_sent_once()
    {
        var handler = new StubHandler(s_failing);
        var run = Probe.Run(
            Create("summary: none", required: true),
            """try { await Anonymous().CreateAsync(new() { Name = "n" }); return "done"; } catch (ApiException failure) { return (int?)failure.StatusCode; }""",
            handler);

        Assert.Equal("503", run);
        Assert.Single(handler.Arrivals);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("name")]
    [InlineData("count")]
    public void Property_that_cannot_carry_a_key_is_reported(string property)
    {
        var generation = Generation.Run(
            [new ApiFile("/apis/test.yaml", Create($"x-idempotency: {{ property: {property} }}", required: true))])
            .MustCompile();

        Assert.Equal(["GIG0005 test.yaml(8,7)"], generation.Places());
        Assert.Contains($"'{property}'", generation.Message("GIG0005"), StringComparison.Ordinal);
    }

    private static string Create(string extension, bool required, string parameters = "") => OpenApi.Paths($$"""
        /things:
          post:
            operationId: create
            {{extension}}
            {{parameters}}
            requestBody: { required: {{(required ? "true" : "false")}}, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
            responses: { '200': { description: Done } }
        """, """
        Thing:
          type: object
          required: [name]
          properties:
            name: { type: string }
            key: { type: string }
            count: { type: integer }
        """);
}
