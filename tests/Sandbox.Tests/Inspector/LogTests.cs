using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Inspector;

public sealed class LogTests : InspectorTest
{
    [Fact]
    public async Task A_request_is_shown_with_its_answer_and_what_the_check_found()
    {
        await ApiAsync(HttpMethod.Post, "/clients", """{ "name": "Ana", "email": "nobody", "tax_id": "1" }""");

        var shown = await LatestAsync();

        Assert.Equal("""{ "name": "Ana", "email": "nobody", "tax_id": "1" }""", (string?)shown["request"]!["body"]);
        Assert.Equal("validation_failed", (string?)JsonNode.Parse((string)shown["response"]!["body"]!)!["error"]!["code"]);
        Assert.Equal(("refused", "validation_failed"), ((string?)shown["check"]!["outcome"], (string?)shown["check"]!["code"]));
        Assert.Equal(2, shown["check"]!["details"]!.AsArray().Count);
        Assert.True((double)shown["duration_ms"]! > 0);
    }

    [Fact]
    public async Task The_rules_of_the_sat_are_part_of_the_check()
    {
        await ApiAsync(HttpMethod.Post, "/invoices/income", """
            { "client": { "name": "A" }, "use": "P01", "items": [ { "description": "x", "unit_price": 1 } ] }
            """);
        var check = (await LatestAsync())["check"]!;
        Assert.Equal("cfdi_service_error", (string?)check["code"]);
        Assert.Contains("use:", (string?)check["details"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_are_cut()
    {
        var name = new string('x', 100_000);
        await ApiAsync(HttpMethod.Post, "/clients", $$"""{ "name": "{{name}}" }""");
        var request = (await LatestAsync())["request"]!;
        Assert.Equal((100_014, true, 64 * 1024), ((int)request["bytes"]!, (bool)request["cut"]!, ((string)request["body"]!).Length));
    }

    [Fact]
    public async Task The_log_is_bounded_by_number()
    {
        for (var i = 0; i < 205; i++)
            (await ApiAsync(HttpMethod.Get, "/clients/none")).Dispose();
        var all = (await ReadAsync("requests")).AsArray();
        Assert.Equal((200, 6, 205), (all.Count, (int)all[0]!["number"]!, (int)all[^1]!["number"]!));
        Assert.Equal(404, (int)(await SendAsync(HttpMethod.Get, "/sandbox/page/requests/5")).StatusCode);

        await SendAsync(HttpMethod.Delete, "/sandbox/page/requests");
        Assert.Empty((await ReadAsync("requests")).AsArray());
    }

    [Fact]
    public async Task The_log_is_bounded_by_bytes()
    {
        var body = $$"""{ "name": "{{new string('x', 70_000)}}", "email": "nobody" }""";
        for (var i = 0; i < 140; i++)
            (await ApiAsync(HttpMethod.Post, "/clients", body)).Dispose();
        Assert.InRange((await ReadAsync("requests")).AsArray().Count, 100, 130);
    }

    // What is not among the kept bytes of a body counts, too.
    [Theory]
    [InlineData(40_000, 30, 60)]
    [InlineData(70_000, 100, 130)]
    public async Task Fields_of_forms_are_bounded(int length, int fewest, int most)
    {
        var field = new string('x', length);
        for (var i = 0; i < 140; i++)
        {
            using var form = new MultipartFormDataContent { { new StringContent(field), "phone" } };
            using var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.BaseAddress + "/invoices/download/fiel") { Content = form };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Sandbox.TestKey);
            (await Http.SendAsync(request)).Dispose();
        }

        Assert.InRange((await ReadAsync("requests")).AsArray().Count, fewest, most);
        Assert.Equal(length < 64 * 1024, ((string)(await LatestAsync())["request"]!["body"]!).Contains(field, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Headers_count_as_well()
    {
        for (var i = 0; i < 200; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Sandbox.BaseAddress + "/clients/none");
            request.Headers.Add("X-Long", new string('x', 30_000));
            (await Http.SendAsync(request)).Dispose();
        }

        Assert.InRange((await ReadAsync("requests")).AsArray().Count, 100, 139);
    }

    [Fact]
    public async Task Not_all_of_a_thousand_findings_are_kept()
    {
        var items = string.Join(',', Enumerable.Repeat("""{ "quantity": -1 }""", 200));
        await ApiAsync(HttpMethod.Post, "/invoices/income", $$"""{ "client": { "name": "A" }, "use": "G03", "items": [{{items}}] }""");
        Assert.Equal(100, (await LatestAsync())["check"]!["details"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_the_page_asks_is_not_logged()
    {
        await ReadAsync("requests");
        await Http.GetAsync(At("/"));
        await Http.GetAsync(At("/sandbox/clock"));
        Assert.Empty((await ReadAsync("requests")).AsArray());
    }

    [Fact]
    public async Task Requests_within_the_process_are_logged_too()
    {
        using var http = new HttpClient(Sandbox.CreateHandler());
        await http.GetAsync(Sandbox.BaseAddress + "/clients");
        Assert.Equal("unauthorized", (string?)(await ReadAsync("requests"))[0]!["code"]);
    }
}
