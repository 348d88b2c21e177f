using System.Net.Http.Headers;
using System.Text;

namespace Gigstack.Sandbox.Tests.Inspector;

public sealed class SnippetTests : InspectorTest
{
    private string Origin => Sandbox.BaseAddress.GetLeftPart(UriPartial.Authority);

    private string Start => $$"""
        using System.Text.Json;
        using Gigstack;

        using var gigstack = new GigstackClient(
            Environment.GetEnvironmentVariable("GIGSTACK_API_KEY")!,
            new() { BaseAddress = new Uri("{{Sandbox.BaseAddress}}") });


        """.ReplaceLineEndings("\n");

    [Fact]
    public async Task A_body_is_quoted_for_the_shell_and_read_as_the_type_of_the_client()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Sandbox.BaseAddress + "/clients/client_1");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Sandbox.TestKey);
        request.Headers.Add("Idempotency-Key", "one");
        request.Content = new StringContent("""{"name":"O'Neil \"\"\"Ana"}""", Encoding.UTF8, "application/json");
        await Http.SendAsync(request);

        var shown = await LatestAsync();

        Assert.Equal($$"""
            curl -X PUT '{{Origin}}/v2/clients/client_1' \
              -H "Authorization: Bearer $GIGSTACK_API_KEY" \
              -H 'Idempotency-Key: one' \
              -H 'Content-Type: application/json; charset=utf-8' \
              --data-raw '{"name":"O'\''Neil \"\"\"Ana"}'
            """.ReplaceLineEndings("\n"), Sorted((string)shown["curl"]!));
        Assert.Equal(Start + """"
            var body = JsonSerializer.Deserialize<ClientUpdateInput>("""
                {
                  "name": "O'Neil \"\"\"Ana"
                }
                """)!;
            await gigstack.Clients.UpdateAsync("client_1", body);

            """".ReplaceLineEndings("\n"), (string?)shown["csharp"]);
    }

    [Theory]
    [InlineData("GET", "/clients", "await foreach (var item in gigstack.Clients.ListAsync())\n    Console.WriteLine(item);\n")]
    [InlineData("GET", "/clients/a%22b", "await gigstack.Clients.GetAsync(\"a\\u0022b\");\n")]
    [InlineData("DELETE", "/teams/t1", "await gigstack.Teams.DeleteAsync(\"t1\");\n")]
    [InlineData("GET", "/clients?limit=2", "var response = await gigstack.SendAsync(HttpMethod.Get, \"/clients?limit=2\");\nConsole.WriteLine(response.Value);\n")]
    [InlineData("PATCH", "/other", "var response = await gigstack.SendAsync(HttpMethod.Patch, \"/other\");\nConsole.WriteLine(response.Value);\n")]
    public async Task A_call_is_written_with_the_method_of_the_client_or_with_SendAsync(string method, string path, string call)
    {
        await ApiAsync(new HttpMethod(method), path);
        Assert.Equal(Start + call, (string?)(await LatestAsync())["csharp"]);
    }

    [Fact]
    public async Task What_cannot_be_repeated_is_said()
    {
        await ApiAsync(HttpMethod.Post, "/clients", $$"""{ "name": "{{new string('x', 70_000)}}" }""");
        Assert.Equal("// The body is not kept to its end.", (string?)(await LatestAsync())["csharp"]);
        await Http.PostAsync(new Uri(Sandbox.BaseAddress + "/nothing"), new FormUrlEncodedContent([new("a", "b")]));
        Assert.Equal("// The fields of the form are not kept.", (string?)(await LatestAsync())["csharp"]);
        await ApiAsync(HttpMethod.Post, "/clients", """{ "name": "Ana", "metadata": { "password": "snippet-5ecret" } }""");
        Assert.StartsWith("# ••• is a secret, which is not kept.\ncurl ", (string?)(await LatestAsync())["curl"], StringComparison.Ordinal);
    }

    // The order of headers is that of HttpClient.
    private static string Sorted(string command)
    {
        var lines = command.Split(" \\\n  ");
        return string.Join(" \\\n  ", lines.OrderBy(static line =>
            line.StartsWith("curl", StringComparison.Ordinal) ? 0 : line.Contains("Authorization", StringComparison.Ordinal) ? 1
            : line.Contains("Idempotency", StringComparison.Ordinal) ? 2 : line.Contains("Content-Type", StringComparison.Ordinal) ? 3 : 4));
    }
}
