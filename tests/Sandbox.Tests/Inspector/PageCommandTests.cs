using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Sandbox.Tests.Inspector;

/// <summary>The commands of docs/sandbox.md, as curl would send them.</summary>
public sealed partial class PageCommandTests : InspectorTest
{
    private const string Address = "http://127.0.0.1:40123/";

    [Fact]
    public async Task Each_is_answered()
    {
        var commands = await CommandsAsync();
        Assert.Equal(4, commands.Count);
        List<int> faults = [];
        foreach (var words in commands)
        {
            using var request = Request(words);
            using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.True(response.StatusCode == HttpStatusCode.OK, string.Join(' ', words));
            if (words.Contains("-N"))
                Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
            faults.Add((await ReadAsync("faults")).AsArray().Count);
        }

        Assert.Equal([1, 0, 0, 0], faults);
    }

    private static async Task<List<List<string>>> CommandsAsync() =>
    [
        .. (await File.ReadAllLinesAsync(Repository.PathOf("docs", "sandbox.md")))
            .Where(static line => line.StartsWith("curl ", StringComparison.Ordinal))
            .Select(static line => Word().Matches(line).Select(static word => word.Value.Trim('\'')).ToList()),
    ];

    private HttpRequestMessage Request(List<string> words)
    {
        var address = words.Single(static word => word.StartsWith(Address, StringComparison.Ordinal));
        var request = new HttpRequestMessage(new HttpMethod(After("-X") ?? "GET"), At("/" + address[Address.Length..]));
        if (After("-d") is { } body)
            request.Content = new StringContent(body, Encoding.UTF8, After("-H")!.Split(": ")[1]);
        return request;

        string? After(string option) => words.IndexOf(option) is var at and >= 0 ? words[at + 1] : null;
    }

    [GeneratedRegex("'[^']*'|[^ ]+")]
    private static partial Regex Word();
}
