namespace Gigstack.Sandbox.Tests.June2025;

public sealed class PingTests() : SandboxTest(GigstackEdition.June2025)
{
    [Theory]
    [InlineData("GET", null)]
    [InlineData("POST", null)]
    [InlineData("POST", """{ "anything": 1 }""")]
    [InlineData("PUT", """{ "anything": 1 }""")]
    [InlineData("DELETE", null)]
    public async Task Every_method_is_answered_as_the_page_shows_for_get(string method, string? body) =>
        (await Send(new HttpMethod(method), "/ping", body)).Is(200, """
            {
              "data": { "message": "pong", "timestamp": "~\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z", "version": "2.0.0" },
              "message": "API is healthy"
            }
            """);

    [Fact]
    public async Task A_parameter_is_refused() => Assert.Equal(400, (await Get("/ping?echo=1")).Status);
}
