using System.Text;
using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Current;

public sealed class ErrorTests() : SandboxTest(GigstackEdition.Current)
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a b")]
    [InlineData("Basic c2s6")]
    [InlineData("sk_1")]
    public async Task Without_a_bearer_token_nothing_is_served(string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.BaseAddress + "/clients");
        request.Content = new StringContent("not even JSON");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        var answer = await Send(request);
        answer.Is(401, Bodies.Failure("unauthorized", "A bearer token is required in the Authorization header"));
        Assert.Equal("Bearer", answer.Challenge);
    }

    [Fact]
    public async Task An_unknown_route_is_not_found_in_json()
    {
        (await Get("/nothing/1")).Is(404, Bodies.Failure("resource_not_found", "There is no GET /v2/nothing/1"));
    }

    [Fact]
    public async Task A_wrong_method_is_refused_in_json()
    {
        var answer = await Send(HttpMethod.Patch, "/clients/client_1", "{}");
        answer.Is(405, Bodies.Failure("operation_not_allowed", "PATCH is not allowed on /v2/clients/client_1"));
        Assert.Equal(["DELETE", "GET", "HEAD", "PUT"], answer.Allow.Order());
    }

    [Fact]
    public async Task A_broken_body_is_refused()
    {
        var answer = await Post("/clients", "{\"name\": ");
        Assert.Equal((400, "invalid_request_body"), (answer.Status, answer.Code));
        Assert.StartsWith("Body is not valid JSON", (string?)answer.Body["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.BaseAddress + "/clients");
        request.Headers.Add("Authorization", "Bearer " + Sandbox.TestKey);
        request.Content = new ByteArrayContent([.. "{\"name\":\""u8, 0xff, .. "\"}"u8]);
        request.Content.Headers.ContentType = new("application/json");
        (await Send(request)).Is(400, Bodies.Failure("invalid_request_body", "Body is not valid JSON: the text is not UTF-8"));
    }

    [Fact]
    public async Task Depth_is_refused_beyond_64_and_served_up_to_it()
    {
        Assert.Equal(400, (await Post("/clients", Nested(63))).Status);
        var id = await Created("/clients", Nested(62));
        var invoice = Bodies.Invoice(id).Replace("G03", "S01", StringComparison.Ordinal);
        Assert.Equal(201, (await Post("/invoices/income", invoice)).Status);
        Assert.Single((await Get("/invoices/income")).Items);

        static string Nested(int depth) =>
            $$"""{ "name": "deep", "metadata": {"a":{{new string('[', depth)}}{{new string(']', depth)}}} }""".Replace(
                "}}", "} }", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_body_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.BaseAddress + "/clients");
        request.Headers.Add("Authorization", "Bearer " + Sandbox.TestKey);
        request.Headers.ExpectContinue = true;
        request.Content = new StringContent($"\"{new string('x', 31_000_000)}\"", Encoding.UTF8, "application/json");
        var answer = await Send(request);
        Assert.Equal((413, "invalid_request_body"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("expand=1")]
    [InlineData("limit=1")]
    public async Task Parameters_of_other_operations_are_refused_and_nothing_is_done(string query)
    {
        var id = await Created("/clients", """{ "name": "Ana" }""");
        var answer = await Delete($"/clients/{id}?{query}");
        Assert.Equal((400, "validation_failed"), (answer.Status, answer.Code));
        Assert.Equal(200, (await Get($"/clients/{id}")).Status);
    }

    [Fact]
    public async Task Texts_of_every_kind_come_back_unharmed()
    {
        const string Name = "\"quotes\" \\ \n\t \u0000 ñ 漢字 🧾 </script> \u2028";
        var body = new JsonObject { ["name"] = Name }.ToJsonString();
        var id = await Created("/clients", body);
        Assert.Equal(Name, (string?)(await Get($"/clients/{id}")).Data["name"]);
    }
}
