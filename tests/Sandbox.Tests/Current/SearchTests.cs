namespace Gigstack.Sandbox.Tests.Current;

public sealed class SearchTests() : SandboxTest(GigstackEdition.Current)
{
    [Theory]
    [InlineData(2000)]
    [InlineData(3500)]
    public async Task Any_number_of_words_is_searched(int count)
    {
        var id = await Created("/clients", """{ "name": "ana maria" }""");
        await Created("/clients", """{ "name": "maria" }""");
        string[] words = ["a", "n", "m", "r", "i", "an", "na", "ma", "ar", "ri", "ia"];
        var text = string.Join('+', Enumerable.Range(0, count).Select(i => words[i % words.Length][..1]));
        foreach (var kind in (string[])["clients", "payments", "receipts"])
            Assert.Equal(200, (await Get($"/{kind}/search?q={text}")).Status);
        Assert.Equal([id], (await Get($"/clients/search?q=ana+{text}")).Each("id"));
        Assert.Empty((await Get($"/clients/search?q={text}+z")).Items);
    }

    [Fact]
    public async Task Words_that_differ_are_all_needed()
    {
        var name = string.Join(' ', Enumerable.Range(100, 1100).Select(i => $"w{i}"));
        var id = await Created("/clients", $$"""{ "name": "{{name}}" }""");
        var text = string.Join('+', Enumerable.Range(100, 1100).Select(i => $"w{i}"));
        Assert.Equal([id], (await Get($"/clients/search?q={text}")).Each("id"));
        Assert.Empty((await Get($"/clients/search?q={text}+zzz")).Items);
    }
}
