using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

public class SuccessStatusTests
{
    private const string Schemas = """
        Thing: { type: object, required: [id], properties: { id: { type: string } } }
        Job: { type: object, required: [id], properties: { id: { type: string }, url: { type: string } } }
        """;

    private const string Ways = """
        '200': { description: Done, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
        2XX: { description: Begun, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
        """;

    private const string Tell = """
        var result = await Anonymous().GetAsync();
        return result.TryGetThing(out var thing) ? "Thing " + thing.Id : result.TryGetJob(out var job) ? "Job " + job.Id : "neither";
        """;

    /// <summary>The JSON alone could be of either type.</summary>
    [Theory]
    [InlineData(200, "Thing 7")]
    [InlineData(202, "Job 7")]
    public void Status_says_which_type_an_answer_has(int status, string expected)
    {
        Assert.Equal("Task<GetResult>", Generation.Clean(Document(Ways)).Returns("TestClient", "GetAsync"));
        Assert.Equal(expected, Probe.Run(Document(Ways), Tell, new StubHandler(new StubHandler.Answer(status, "{\"id\":\"7\"}"))));
    }

    [Theory]
    [InlineData(200, "{\"id\":\"7\"}", "Thing 7")]
    [InlineData(202, "{\"id\":\"7\"}", "Job 7")]
    [InlineData(204, "", "nothing")]
    public void Success_without_a_body_is_null(int status, string body, string expected)
    {
        var document = Document(Ways + """

            '204': { description: Nothing to do }
            """);

        Assert.Equal("Task<GetResult?>", Generation.Clean(document).Returns("TestClient", "GetAsync"));
        Assert.Equal(expected, Probe.Run(
            document,
            """
            if (await Anonymous().GetAsync() is not { } result)
                return "nothing";
            return result.TryGetThing(out var thing) ? "Thing " + thing.Id : result.TryGetJob(out var job) ? "Job " + job.Id : "neither";
            """,
            new StubHandler(new StubHandler.Answer(status, body))));
    }

    [Theory]
    [InlineData(200, "\"a\"", "String a")]
    [InlineData(201, "{\"x\":1}", "GetResponse 1")]
    [InlineData(202, "[1,2]", "List 2")]
    [InlineData(203, "[3]", "List 1")]
    public void Inline_bodies_of_any_type_are_cases(int status, string body, string expected)
    {
        var document = Document("""
            '201': { description: A, content: { application/json: { schema: { type: object, properties: { x: { type: integer } } } } } }
            '200': { description: B, content: { application/json: { schema: { type: string } } } }
            '202': { description: C, content: { application/json: { schema: { type: array, items: { type: integer } } } } }
            '203': { description: C, content: { application/json: { schema: { type: array, items: { type: integer } } } } }
            """);

        Assert.Equal(expected, Probe.Run(
            document,
            """
            var result = await Anonymous().GetAsync();
            if (result.TryGetText(out var text))
                return "String " + text;
            if (result.TryGetGetResponse(out var response))
                return "GetResponse " + response.X;
            return result.TryGetItems(out var list) ? "List " + list.Count : "neither";
            """,
            new StubHandler(new StubHandler.Answer(status, body))));
    }

    [Fact]
    public void Body_that_does_not_fit_its_status_is_an_error() => Assert.Equal("True 200", Probe.Run(
        Document(Ways),
        "try { await Anonymous().GetAsync(); return null; } catch (ApiException failure) { return $\"{failure.IsUnreadableSuccess} {(int?)failure.StatusCode}\"; }",
        StubHandler.Json("{}")));

    [Fact]
    public void Second_inline_body_has_the_status_in_its_name()
    {
        var generation = Generation.Clean(Document("""
            '200': { description: A, content: { application/json: { schema: { type: object, properties: { x: { type: integer } } } } } }
            '202': { description: B, content: { application/json: { schema: { type: object, properties: { y: { type: integer } } } } } }
            """));

        Assert.NotEmpty(generation.Type("GetResponse").GetMembers("X"));
        Assert.NotEmpty(generation.Type("Get202Response").GetMembers("Y"));
    }

    private static string Document(string responses) => OpenApi.Paths(
        """
            /a:
              get:
                operationId: get
                responses:

            """ + string.Join(
            "\n",
            responses.ReplaceLineEndings("\n").Split('\n').Select(static line => "      " + line)),
        Schemas);
}
