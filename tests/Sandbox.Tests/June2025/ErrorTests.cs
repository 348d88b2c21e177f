using System.Text;

namespace Gigstack.Sandbox.Tests.June2025;

public sealed class ErrorTests() : SandboxTest(GigstackEdition.June2025)
{
    [Fact]
    public async Task Without_a_key_nothing_is_served()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Sandbox.BaseAddress + "/clients");
        var answer = await Send(request);
        answer.Is(401, """
            {
              "error": { "code": "UNAUTHORIZED", "message": "A bearer token is required in the Authorization header" },
              "message": "Authentication required"
            }
            """);
        Assert.Equal("Bearer", answer.Challenge);
    }

    [Fact]
    public async Task An_unknown_route_is_not_found_in_json() =>
        (await Get("/teams")).Is(404, """
            {
              "error": { "code": "NOT_FOUND", "message": "There is no GET /v2/teams" },
              "message": "The requested endpoint does not exist"
            }
            """);

    [Fact]
    public async Task A_wrong_method_is_refused_in_json()
    {
        var answer = await Delete("/clients");
        Assert.Equal((405, "METHOD_NOT_ALLOWED"), (answer.Status, answer.Code));
        Assert.Equal(["GET", "HEAD", "POST"], answer.Allow.Order());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{} {}")]
    [InlineData("""{ "name": "a", "name": "b" }""")]
    [InlineData("""{ "name": "\ud800" }""")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        var answer = await Post("/clients", body);
        Assert.Equal((400, "VALIDATION_ERROR"), (answer.Status, answer.Code));
        Assert.StartsWith("Body is not valid JSON", (string?)answer.Body["error"]!["details"]!["body"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_body_is_one_without_fields() =>
        Assert.Equal("Name is required", (string?)(await Post("/clients", null)).Body["error"]!["details"]!["name"]);

    [Fact]
    public async Task A_form_is_not_taken_for_json()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.BaseAddress + "/clients");
        request.Headers.Add("Authorization", "Bearer " + Sandbox.TestKey);
        request.Content = new StringContent("name=Ana", Encoding.UTF8, "application/x-www-form-urlencoded");
        Assert.Equal(400, (await Send(request)).Status);
    }
}
