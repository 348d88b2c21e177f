using System.Net;

namespace Gigstack.Sandbox.Tests.Inspector;

public sealed class ForeignPageTests : InspectorTest
{
    [Theory]
    [InlineData("GET", "/sandbox/page/requests", "Origin", "http://evil.example")]
    [InlineData("GET", "/sandbox/page/events", "Origin", "null")]
    [InlineData("GET", "/SANDBOX/Page/requests", "Origin", "http://evil.example")]
    [InlineData("GET", "/sandbox/page/documents?team=team_sandbox&livemode=false&resource=clients", "Host", "evil.example:5005")]
    [InlineData("GET", "/sandbox/webhooks/webhook_1", "Host", "127.0.0.1.evil.example")]
    [InlineData("GET", "/sandbox/deliveries", "Sec-Fetch-Site", "cross-site")]
    [InlineData("POST", "/sandbox/page/faults", "Origin", "http://localhost:1")]
    [InlineData("POST", "/sandbox/page/deliveries/1/retry", "Sec-Fetch-Site", "same-site")]
    [InlineData("POST", "/sandbox/clock", "Origin", "https://evil.example")]
    public async Task Pages_of_other_hosts_are_refused(string method, string path, string header, string value)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), At(path));
        request.Headers.TryAddWithoutValidation(header, value);
        if (method == "POST")
            request.Content = new StringContent("""{ "kind": "500" }""", System.Text.Encoding.UTF8, "application/json");

        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("foreign_page", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Empty((await ReadAsync("faults")).AsArray());
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("sandbox.localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task The_page_itself_is_answered_by_each_name_of_this_machine(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, At("/sandbox/page/faults"));
        request.Headers.Host = $"{host}:{Sandbox.BaseAddress.Port}";
        request.Headers.Add("Origin", $"http://{host}:{Sandbox.BaseAddress.Port}");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
