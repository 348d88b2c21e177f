using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

public class SecurityTests
{
    [Theory]
    [InlineData("{ type: http, scheme: bearer }", "new TestClient(\"secret\", Options())", "Authorization: Bearer secret")]
    [InlineData("{ type: http, scheme: BEARER }", "new TestClient(\"secret\", Options())", "Authorization: Bearer secret")]
    [InlineData("{ type: http, scheme: SharedAccessKey }", "new TestClient(\"secret\", Options())", "Authorization: SharedAccessKey secret")]
    [InlineData("{ type: http, scheme: hoba }", "new TestClient(ApiCredential.Bearer(\"secret\"), Options())", "Authorization: hoba secret")]
    [InlineData(
        "{ type: http, scheme: Basic }",
        "new TestClient(ApiCredential.Basic(\"user\", \"pass\"), Options())",
        "Authorization: Basic dXNlcjpwYXNz")]
    [InlineData("{ type: apiKey, in: header, name: X-Key }", "new TestClient(\"secret\", Options())", "X-Key: secret")]
    [InlineData("{ type: apiKey, in: cookie, name: sid }", "new TestClient(\"secret\", Options())", "Cookie: sid=secret")]
    [InlineData(
        "{ type: oauth2, flows: { clientCredentials: { tokenUrl: 'http://localhost/t', scopes: {} } } }",
        "new TestClient(\"secret\", Options())",
        "Authorization: Bearer secret")]
    [InlineData(
        "{ type: openIdConnect, openIdConnectUrl: 'http://localhost/o' }",
        "new TestClient(\"secret\", Options())",
        "Authorization: Bearer secret")]
    public void Credential_goes_where_the_scheme_says(string scheme, string client, string header)
    {
        var handler = new StubHandler();
        Probe.Run(Document(scheme), $"await {client}.GetAsync(); return null;", handler);

        Assert.Equal(header.Split(": ")[1], handler.Single.Header(header.Split(": ")[0]));
    }

    [Theory]
    [InlineData("http://localhost/oauth/token", "/oauth/token")]
    [InlineData("oauth/token", "/v1/oauth/token")]
    [InlineData("/oauth/token", "/oauth/token")]
    public void Client_credentials_take_their_token_where_the_document_says(string url, string target)
    {
        var handler = StubHandler.Json("""{"access_token":"t1","token_type":"bearer","expires_in":3600}""", "{}");
        Probe.Run(
            Document($"{{ type: oauth2, flows: {{ clientCredentials: {{ tokenUrl: '{url}', scopes: {{}} }} }} }}"),
            """
            var client = new TestClient(ApiCredential.ClientCredentials("me", "secret", scopes: new[] { "read" }), Options());
            await client.GetAsync();
            await client.GetAsync();
            return null;
            """,
            handler);

        Assert.Equal([target, "/v1/a", "/v1/a"], handler.Arrivals.Select(static arrival => arrival.Target));
        Assert.Equal("grant_type=client_credentials&scope=read", handler.Arrivals[0].Body);
        Assert.Equal("Bearer t1", handler.Arrivals[2].Header("Authorization"));
    }

    [Fact]
    public void Key_in_the_query_goes_there()
    {
        var handler = new StubHandler();
        Probe.Run(Document("{ type: apiKey, in: query, name: api key }"), """await new TestClient("s&1", Options()).GetAsync(); return null;""", handler);

        Assert.Equal("/v1/a?api%20key=s%261", handler.Single.Target);
    }

    [Theory]
    [InlineData("security: []", null)]
    [InlineData("security: [{ other: [] }, {}]", null)]
    [InlineData("security: [{ other: [] }, { main: [] }]", "Bearer secret")]
    [InlineData("security: [{ main: [] }]", "Bearer secret")]
    [InlineData("summary: none", "Bearer secret")]
    public void Operation_overrides_the_documents_security(string security, string? header)
    {
        var handler = new StubHandler();
        Probe.Run(Document("{ type: http, scheme: bearer }", security, ", other: { type: apiKey, in: header, name: X-Other }"), """await new TestClient("secret", Options()).GetAsync(); return null;""", handler);

        Assert.Equal(header, handler.Single.Header("Authorization"));
    }

    [Fact]
    public void Operation_that_needs_another_credential_says_so()
    {
        var handler = new StubHandler();
        var run = Probe.Run(
            Document("{ type: http, scheme: bearer }", "security: [{ other: [] }]", ", other: { type: apiKey, in: header, name: X-Other }"),
            """try { await new TestClient("secret", Options()).GetAsync(); return "sent"; } catch (InvalidOperationException failure) { return failure.Message; }""",
            handler);

        Assert.Contains("\"other\"", run, StringComparison.Ordinal);
        Assert.Empty(handler.Arrivals);
    }

    [Theory]
    [InlineData("summary: none", "m o")]
    [InlineData("security: [{ main: [] }]", "m ")]
    [InlineData("security: []", " ")]
    public void Schemes_that_no_requirement_names_are_used_as_credentials_were_given(string security, string sent)
    {
        var handler = new StubHandler();
        Probe.Run(
            OpenApi.Paths(
                $"/a: {{ get: {{ operationId: get, {security}, responses: {{ '204': {{ description: Done }} }} }} }}",
                head: """
                    components:
                      securitySchemes: { main: { type: apiKey, in: header, name: X-Main }, other: { type: apiKey, in: header, name: X-Other } }
                    """),
            """
            var credentials = new Dictionary<string, ApiCredential> { ["main"] = ApiCredential.ApiKey("m"), ["other"] = ApiCredential.ApiKey("o") };
            await new TestClient(credentials, Options()).GetAsync();
            return null;
            """,
            handler);

        Assert.Equal(sent, $"{handler.Single.Header("X-Main")} {handler.Single.Header("X-Other")}");
    }

    [Fact]
    public void Key_is_taken_where_the_document_names_schemes_alone()
    {
        var handler = new StubHandler();
        Probe.Run(
            OpenApi.Paths(
                "/a: { get: { operationId: get, responses: { '204': { description: Done } } } }",
                head: """
                    components:
                      securitySchemes: { main: { type: http, scheme: bearer } }
                    """),
            """await new TestClient("secret", Options()).GetAsync(); return null;""",
            handler);

        Assert.Equal("Bearer secret", handler.Single.Header("Authorization"));
    }

    [Fact]
    public void Schemes_that_are_needed_together_are_sent_together()
    {
        var handler = new StubHandler();
        Probe.Run(
            Document(
                "{ type: http, scheme: bearer }",
                "security: [{ main: [], other: [] }]",
                ", other: { type: apiKey, in: header, name: X-Other }"),
            """
            var credentials = new Dictionary<string, ApiCredential> { ["main"] = ApiCredential.Bearer("m"), ["other"] = ApiCredential.ApiKey("o") };
            await new TestClient(credentials, Options()).GetAsync();
            return null;
            """,
            handler);

        Assert.Equal("Bearer m", handler.Single.Header("Authorization"));
        Assert.Equal("o", handler.Single.Header("X-Other"));
    }

    [Fact]
    public void Scheme_that_no_credential_can_serve_is_reported()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", Document("{ type: mutualTLS }"))]).MustCompile();

        Assert.Equal(["GIG0022 test.yaml(5,22)"], generation.Places());
        Assert.Contains("'main'", generation.Message("GIG0022"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("digest")]
    [InlineData("Negotiate")]
    [InlineData("two words")]
    public void Scheme_of_the_header_that_is_not_sent_is_reported(string scheme)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", Document($"{{ type: http, scheme: {scheme} }}"))]).MustCompile();

        Assert.Equal(["GIG0005 test.yaml(5,22)"], generation.Places());
        Assert.Contains(scheme, generation.Message("GIG0005"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: http, scheme: bearer }", "summary: none", false)]
    [InlineData("{ type: http, scheme: bearer }", "security: []", true)]
    [InlineData("{ type: http, scheme: bearer }", "security: [{ main: [] }, {}]", true)]
    [InlineData("{ type: http, scheme: bearer }", "security: [{ main: [] }]", false)]
    [InlineData("{ type: mutualTLS }", "summary: none", true)]
    public void Client_is_constructed_without_credentials_where_the_document_allows_it(string scheme, string security, bool isAllowed)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", Document(scheme, security))]).MustCompile();

        Assert.Equal(isAllowed, generation.Type("TestClient").InstanceConstructors.Any(static constructor =>
            constructor.Parameters is [{ Type.Name: "TestClientOptions", IsOptional: true }]));
    }

    [Fact]
    public void Client_without_security_takes_no_key()
    {
        var handler = new StubHandler();
        var generation = Generation.Clean(
            OpenApi.Paths("/a: { get: { operationId: get, responses: { '204': { description: Done } } } }"),
            Probe.Source("""
                await new TestClient(Options()).GetAsync();
                await new TestClient(new() { HttpClient = new HttpClient(handler) }).GetAsync();
                return new TestClient();
                """));
        generation.Execute(handler);
        Assert.Equal(2, handler.Arrivals.Count);
        Assert.All(handler.Arrivals, static arrival => Assert.Null(arrival.Header("Authorization")));

        Assert.DoesNotContain(generation.Type("TestClient").InstanceConstructors, static constructor =>
            constructor.Parameters.Length > 0 && constructor.Parameters[0].Type.SpecialType == Microsoft.CodeAnalysis.SpecialType.System_String);
    }

    private static string Document(string scheme, string security = "summary: none", string more = "") => OpenApi.Paths(
        $"/a: {{ get: {{ operationId: get, {security}, responses: {{ '204': {{ description: Done }} }} }} }}",
        head: $"components:\n  securitySchemes: {{ main: {scheme}{more} }}\nsecurity: [{{ main: [] }}]");
}
