using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Gigstack.Runtime;
using Gigstack.Sandbox;
using GigstackTests.Documents;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.SandboxPage;

/// <summary>
/// The C# that the page shows of a request: it compiles without a warning, and sends the same request again. Every operation of both
/// editions, with every body that its document shows.
/// </summary>
public sealed class SnippetTests(CurrentSandbox current, June2025Sandbox june2025)
    : IClassFixture<CurrentSandbox>, IClassFixture<June2025Sandbox>, IDisposable
{
    private readonly HttpClient _http = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Each_compiles_and_sends_its_request_again()
    {
        var all = new List<Shown>();
        foreach (var (sandbox, document) in new[] { (current.Sandbox, SpecDocument.Current), (june2025.Sandbox, SpecDocument.June2025) })
        {
            foreach (var operation in document.Operations)
            {
                foreach (var example in operation.Requests.DefaultIfEmpty())
                    all.Add(await SendAsync(sandbox, operation.Method, operation.ExamplePath, Content(example)));
            }
        }

        // Other bodies than JSON, a query, a path and a method that no document has, a refused body that its type does not allow.
        all.Add(await SendAsync(current.Sandbox, "POST", "/clients", new StringContent("""{ not "JSON"é """, Encoding.UTF8, "application/json")));
        all.Add(await SendAsync(current.Sandbox, "POST", "/clients", Json("""{ "name": 7, "raw": "\"\"\"\"" }""")));
        all.Add(await SendAsync(current.Sandbox, "POST", "/clients", new FormUrlEncodedContent([new("name", "Ana & Co"), new("tag", "\"é\"")])));
        all.Add(await SendAsync(current.Sandbox, "GET", "/clients?limit=2&name=%22a%22"));
        all.Add(await SendAsync(current.Sandbox, "PATCH", "/nothing/%7Ba%7D", Json("[1, 2.50]")));
        all.Add(await SendAsync(current.Sandbox, "REPORT", "/nothing"));

        Assert.All(all, static one => Assert.Contains("await ", one.CSharp, StringComparison.Ordinal));
        Assert.All(Table(), method => Assert.True(all.Exists(one => one.CSharp.Contains($"gigstack.{method}(", StringComparison.Ordinal)), method));

        var methods = CompiledSnippets.Compile([.. all.Select(static one => one.CSharp)]);
        foreach (var (shown, run) in all.Zip(methods))
        {
            var last = await LastAsync(shown.Sandbox);
            try
            {
                await run();
            }
            catch (ApiException failure) when (failure.StatusCode is not null)
            {
                // The answer is another matter.
            }

            var (before, after) = (shown.Record, await NextAsync(shown.Sandbox, last));
            Assert.Equal(Line(before), Line(after));
            var (sent, again) = (Body(before), Body(after));
            if (sent.Length > 0 && IsJson(sent))
                JsonAssert.Equal(sent, again);
            else
                Assert.Equal(sent, again);
        }
    }

    private static IEnumerable<string> Table()
    {
        using var table = new StreamReader(typeof(GigstackSandbox).Assembly.GetManifestResourceStream("operations.txt")!);
        return [.. table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' ')[2])];
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static HttpContent? Content(SpecExample? example)
    {
        if (example is null || example.IsJson)
            return example is null ? null : Json(example.Json);
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in example.Value!.AsObject())
        {
            if (name.Contains("file", StringComparison.OrdinalIgnoreCase))
                form.Add(new ByteArrayContent("file.txt"u8.ToArray()), name, "file.txt");
            else
                form.Add(new StringContent(value!.ToString()), name);
        }

        return form;
    }

    private static string Line(JsonNode record) => $"{record["method"]} {record["path"]}{record["query"]}";

    private static string Body(JsonNode record) => (string)record["request"]!["body"]!;

    private static bool IsJson(string text)
    {
        try
        {
            return JsonNode.Parse(text) is not null;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private async Task<Shown> SendAsync(GigstackSandbox sandbox, string method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), sandbox.BaseAddress + path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.TestKey);
        var last = await LastAsync(sandbox);
        using var response = await _http.SendAsync(request);
        var record = await NextAsync(sandbox, last);
        return new Shown(sandbox, record, (string)record["csharp"]!);
    }

    private async Task<int> LastAsync(GigstackSandbox sandbox) => (int?)(await ReadAsync(sandbox, "requests")).AsArray().LastOrDefault()?["number"] ?? 0;

    /// <summary>The first record after another. A request is recorded after it was answered.</summary>
    private async Task<JsonNode> NextAsync(GigstackSandbox sandbox, int last)
    {
        for (var i = 0; i < 200; i++)
        {
            if ((await ReadAsync(sandbox, "requests")).AsArray().FirstOrDefault(one => (int)one!["number"]! > last) is { } next)
                return await ReadAsync(sandbox, $"requests/{next["number"]}");
            await Task.Delay(20);
        }

        throw new TimeoutException("No request was recorded.");
    }

    private async Task<JsonNode> ReadAsync(GigstackSandbox sandbox, string path) =>
        JsonNode.Parse(await _http.GetStringAsync(new Uri(sandbox.BaseAddress, "/sandbox/page/" + path)))!["data"]!;

    private sealed record Shown(GigstackSandbox Sandbox, JsonNode Record, string CSharp);
}
