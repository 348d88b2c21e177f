using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>Groups, operations, client parameters and schemas called like members and types that each client has.</summary>
public class ClientMemberNameTests
{
    public static TheoryData<string> Names { get; } =
    [
        .. """
        With with OnSending on_sending OnReceived Send send SendAsync send_async Sending Received Dispose Options LoggerFactory logger_factory With_Response WithResponse CallOptions
        ApiCallContext ApiResponse ApiException IApiCallHooks IDisposable Transport HttpRequestMessage TestClientOptions TestClient
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_of_a_member_compiles_in_each_place(string name)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", Document(name))], source: Probe.Source("""
            using var client = Anonymous();
            TestClient view = client.With(new Gigstack.Runtime.CallOptions { MaxRetries = 0 });
            return view.SendAsync(HttpMethod.Get, "/x");
            """)).MustCompile();

        Assert.DoesNotContain(generation.Diagnostics, static diagnostic => diagnostic.Id is "GIG0011" or "GIG0001");
        Assert.NotNull(generation.Type("TestClient").GetMembers("With").Single());
        Assert.Equal(2, generation.Type("TestClient").GetMembers("SendAsync").Length);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("\"-\"")]
    public void A_client_parameter_without_a_word_is_not_the_method_of_call_options(string name)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Paths($$"""
            /a: { get: { operationId: get, parameters: [ { name: {{name}}, in: query, x-client-parameter: true, schema: { type: string } } ], responses: { '204': { description: d } } } }
            """))]).MustCompile();

        Assert.DoesNotContain(generation.Diagnostics, static diagnostic => diagnostic.Id is "GIG0011");
        Assert.Single(generation.Type("TestClient").GetMembers("With"));
    }

    private static string Document(string name) => $$"""
        openapi: 3.1.0
        info: { title: A, version: '1' }
        servers: [ { url: http://localhost/v1 } ]
        paths:
          /a:
            get:
              operationId: "{{name}}"
              parameters: [ { name: "{{name}}", in: query, x-client-parameter: true, schema: { type: string } } ]
              responses: { '200': { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/{{name}}" } } } } }
            post:
              operationId: "{{name}}.{{name}}"
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/{{name}}" } } } }
              responses: { '204': { description: d } }
          /b: { get: { operationId: "things.{{name}}", tags: ["{{name}}"], responses: { '204': { description: d } } } }
          /c: { get: { operationId: "things.{{name}}.get", responses: { '204': { description: d } } } }
          /d: { get: { tags: ["{{name}}"], responses: { '204': { description: d } } } }
        components:
          schemas:
            "{{name}}": { type: object, properties: { "{{name}}": { type: string }, other: { $ref: "#/components/schemas/{{name}}" } } }
        """;
}
