using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>What an extension says wrongly is GIG0005 where it stands; the rest of the document is generated and works.</summary>
public class ExtensionMisuseTests
{
    [Theory]
    [InlineData("{ payload: daat }", "'daat', which is not a property", "Task<GetResponse>")]
    [InlineData("{ message: message }", "payload", "Task<GetResponse>")]
    [InlineData("true", "payload", "Task<GetResponse>")]
    [InlineData("{ payload: data, message: mesage }", "'mesage'", "Task<long>")]
    [InlineData("{ payload: data, message: data }", "'data'", "Task<long>")]
    public void Envelope_of_an_operation_that_does_not_fit_is_reported(string envelope, string why, string type)
    {
        var generation = Run(
            $"x-envelope: {envelope}", "{ type: object, properties: { data: { type: integer }, message: { type: string } } }");

        Assert.StartsWith("GIG0005 test.yaml(7,", Assert.Single(generation.Places()), StringComparison.Ordinal);
        Assert.Contains(why, generation.Message("GIG0005"), StringComparison.Ordinal);
        Assert.Equal(type, generation.Returns("TestClient", "GetAsync"));
    }

    [Fact]
    public void Envelope_of_an_operation_that_answers_no_object_is_reported()
    {
        Assert.Equal(["GIG0005 test.yaml(7,7)"], Run("x-envelope: { payload: data }", "{ type: integer }").Places());
    }

    [Theory]
    [InlineData("{ message: message }")]
    [InlineData("data")]
    public void Envelope_of_the_document_without_a_payload_is_reported_once(string envelope)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Paths("""
            /a: { get: { operationId: get, responses: { '200': { description: Found, content: { application/json: { schema: { type: integer } } } } } } }
            /b: { get: { operationId: list, responses: { '200': { description: Found, content: { application/json: { schema: { type: integer } } } } } } }
            """, head: "x-envelope: " + envelope))]).MustCompile();

        Assert.Equal(["GIG0005 test.yaml(4,1)"], generation.Places());
    }

    [Theory]
    [InlineData("{ code: [error/code], message: [/message] }", "(4,19)", "\"error/code\"")]
    [InlineData("{ code: [/code], message: ['', /a~2b] }", "(4,41)", "/a~2b")]
    [InlineData("{ code: [/code, 7] }", "(4,26)", "'7'")]
    [InlineData("{ details: details }", "(4,12)", "\"details\"")]
    [InlineData("[/code]", "(4,1)", "not an object")]
    public void Entry_of_an_error_that_is_no_pointer_is_reported_and_left_out(string shape, string place, string what)
    {
        var generation = Generation.Run(
            [new ApiFile(
                "/apis/test.yaml",
                OpenApi.Paths(
                    "/a: { get: { operationId: get, responses: { '204': { description: Done } } } }", head: "x-error: " + shape))],
            Probe.Source(
                """try { await Anonymous().GetAsync(); return ""; } catch (ApiException failure) { return $"{(int?)failure.StatusCode} {failure.ApiMessage}"; }""")).MustCompile();

        Assert.Equal(["GIG0005 test.yaml" + place], generation.Places());
        Assert.Contains(what, generation.Message("GIG0005"), StringComparison.Ordinal);
        Assert.StartsWith(
            "400 ",
            generation.Execute(new StubHandler(new StubHandler.Answer(400, """{"message":"Not so."}"""))),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in: header, x-client-parameter: true, schema: { type: string }")]
    [InlineData("in: cookie, x-client-parameter: true, schema: { type: string }")]
    [InlineData("in: query, x-client-parameter: true, schema: { type: integer }")]
    [InlineData("in: query, x-client-parameter: true, schema: { type: array, items: { type: string } }")]
    [InlineData("in: query, x-client-parameter: 'yes', schema: { type: string }")]
    public void Client_parameter_that_is_no_text_of_the_query_is_reported_and_stays(string parameter)
    {
        var generation = Run($"parameters: [{{ name: team, {parameter} }}]", "{ type: integer }");

        Assert.StartsWith("GIG0005 test.yaml(7,", Assert.Single(generation.Places()), StringComparison.Ordinal);
        Assert.Contains("'team'", generation.Message("GIG0005"), StringComparison.Ordinal);
        Assert.Equal(["Team"], generation.Properties("GetParameters"));
    }

    [Fact]
    public void Client_parameter_of_a_path_is_reported_once()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Paths("""
            /a:
              parameters: [{ name: team, in: header, x-client-parameter: true, schema: { type: string } }]
              get: { operationId: get, responses: { '204': { description: Done } } }
              put: { operationId: put, responses: { '204': { description: Done } } }
            """))]).MustCompile();

        Assert.StartsWith("GIG0005 test.yaml(6,", Assert.Single(generation.Places()), StringComparison.Ordinal);
    }

    private static Generation Run(string extension, string schema) => Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Paths($$"""
        /a:
          get:
            {{extension}}
            operationId: get
            responses: { '200': { description: Found, content: { application/json: { schema: {{schema}} } } } }
        """))]).MustCompile();
}
