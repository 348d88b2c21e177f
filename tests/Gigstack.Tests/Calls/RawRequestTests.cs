using System.Text.Json;
using Gigstack.Runtime;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Calls;

/// <summary>What the document does not describe, through the same pipeline.</summary>
public sealed class RawRequestTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact]
    public async Task A_raw_request_sends_and_reads_json_as_it_is()
    {
        using var body = JsonDocument.Parse("""{ "description": "x", "unit_price": 1.10 }""");
        var response = await Api.SendAsync(HttpMethod.Post, "/services", body.RootElement);

        LastSent("POST", "/services", """{ "description": "x", "unit_price": 1.10 }""");
        Assert.Equal(201, (int)response.StatusCode);
        Assert.Equal("1.10", response.Value.GetProperty("data").GetProperty("unit_price").GetRawText());
        Assert.Equal("application/json", Assert.Single(response.Headers["Content-Type"]).Split(';')[0]);
    }

    [Fact]
    public async Task Its_path_and_query_are_sent_as_written()
    {
        var response = await Api.SendAsync(HttpMethod.Get, "/clients?limit=1&created%5Bgte%5D=0");
        LastSent("GET", "/clients?limit=1&created%5Bgte%5D=0");
        JsonAssert.Equal("""{ "message": "Clients retrieved successfully", "data": [], "next": null, "has_more": false, "total_results": 0 }""", response.Value.GetRawText());
    }

    [Fact]
    public async Task Its_errors_are_plain_exceptions_with_code_and_details()
    {
        var exception = await Assert.ThrowsAsync<ApiException>(() => Api.SendAsync(HttpMethod.Get, "/clients?limit=0"));
        Assert.Equal((400, "validation_failed", "GET"), ((int)exception.StatusCode!, exception.Code, exception.Method));
        Assert.Equal("limit must be between 1 and 100", exception.Details!.Value[0].GetString());
    }

    [Fact]
    public async Task A_path_that_nothing_serves_is_an_exception()
    {
        var exception = await Assert.ThrowsAsync<ApiException>(() => Api.SendAsync(HttpMethod.Get, "/pets"));
        Assert.Equal(404, (int)exception.StatusCode!);
        Assert.Contains("GET /v2/pets returned 404", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_acts_for_the_team_of_its_client()
    {
        var other = await Api.Teams.CreateAsync(new() { Brand = new() { Alias = "Otra" } });
        await Api.WithTeam(other.Id).SendAsync(HttpMethod.Get, "/clients?limit=2");
        LastSent("GET", $"/clients?limit=2&team={other.Id}");
    }
}
