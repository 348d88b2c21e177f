using System.Net;
using System.Text.RegularExpressions;

namespace Gigstack.Sandbox.Tests.Inspector;

public sealed partial class PageTests : InspectorTest
{
    private const string FromBrowser = "text/html,application/xhtml+xml,*/*;q=0.8";

    [Fact]
    public async Task A_browser_gets_the_page_and_all_that_it_needs_from_here()
    {
        using var page = await GetAsync("/", FromBrowser);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);

        var seen = new HashSet<string>();
        var unread = new Queue<string>(References(await page.Content.ReadAsStringAsync()));
        while (unread.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;
            using var asset = await GetAsync(path, "*/*");
            Assert.True(asset.StatusCode == HttpStatusCode.OK, path);
            Assert.Equal("nosniff", asset.Headers.GetValues("X-Content-Type-Options").Single());
            var text = await asset.Content.ReadAsStringAsync();
            Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
            Assert.DoesNotContain("innerHTML", text, StringComparison.Ordinal);
            foreach (var next in References(text))
                unread.Enqueue(next);
        }

        Assert.True(seen.Count >= 11, string.Join(", ", seen));
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("")]
    public async Task Other_programs_are_told_the_base_address(string accept)
    {
        using var response = await GetAsync("/", accept);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("wrong_base_address", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sandbox/page/requests")]
    [InlineData("/sandbox/page/assets/page.js")]
    public async Task It_can_be_switched_off(string path)
    {
        await using var sandbox = await GigstackSandbox.StartAsync(new() { Page = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.BaseAddress, path));
        request.Headers.Add("Accept", FromBrowser);
        using var response = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Both_languages_have_the_same_texts()
    {
        var texts = await Http.GetStringAsync(At("/sandbox/page/assets/texts.js"));
        var names = Languages().Matches(texts)
            .Select(static language => Names().Matches(language.Value[6..]).Select(static name => name.Groups[1].Value).ToList()).ToList();
        Assert.Equal(2, names.Count);
        Assert.True(names[0].Count > 80);
        Assert.Equal(names[0], names[1]);
        var page = await Http.GetStringAsync(At("/sandbox/page/assets/index.html"));
        Assert.Empty(Used().Matches(page).Select(static use => use.Groups[1].Value).Except(names[0]));
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At(path));
        if (accept.Length > 0)
            request.Headers.Add("Accept", accept);
        return await Http.SendAsync(request);
    }

    private static IEnumerable<string> References(string text) =>
        Reference().Matches(text).Select(static match => match.Groups[1].Success
            ? match.Groups[1].Value
            : "/sandbox/page/assets/" + match.Groups[2].Value);

    [GeneratedRegex("(?:href|src)=\"(/[^\"]+)\"|from \"\\./([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\n  (en|es): \{.*?\n  \},", RegexOptions.Singleline)]
    private static partial Regex Languages();

    [GeneratedRegex("""(?<=[\n,] *)(\w+): (?="|\w+ =>)""")]
    private static partial Regex Names();

    [GeneratedRegex("data-(?:text|label)=\"(\\w+)\"")]
    private static partial Regex Used();
}
