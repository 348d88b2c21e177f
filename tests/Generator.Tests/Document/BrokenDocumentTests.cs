using System.Text;
using Gigstack.Generator.Document;

namespace Gigstack.Generator.Tests.Document;

public class BrokenDocumentTests
{
    private const string Head = """
        openapi: 3.1.0
        info: { title: t, version: '1' }
        paths: {}

        """;

    [Theory]
    [InlineData("openapi: 3.1.0\ninfo: [unclosed\npaths: {}\n", "GIG0001 api.yaml(2,7)")]
    [InlineData("openapi: 3.1.0\ninfo:\n\ttitle: t\n", "GIG0001 api.yaml(3,1)")]
    [InlineData("openapi: 3.1.0\n  info: 5\n", "GIG0001 api.yaml(2,7)")]
    [InlineData("openapi: 3.1.0\npaths: *nowhere\n", "GIG0001 api.yaml(2,8)")]
    [InlineData("openapi: 3.1.0\nx: &a [*a]\n", "GIG0001 api.yaml(2,8)")]
    [InlineData("{\n  \"openapi\": \"3.1.0\",\n  \"paths\": }\n}", "GIG0001 api.yaml(3,12)")]
    [InlineData("{\n  \"openapi\": \"3.1.0\",\n  \"x\": \"\\ud800\"\n}", "GIG0001 api.yaml(3,8)")]
    [InlineData("{ \"openapi\": \"3.1.0\"", "GIG0001 api.yaml(1,21)")]
    public void Unreadable_text_is_reported_where_it_breaks(string text, string place)
    {
        var loaded = DocumentFiles.Load(text);

        Assert.Equal([place], loaded.Places());
        Assert.Null(loaded.Document);
    }

    [Theory]
    [InlineData("", "GIG0002 api.yaml(1,1)", "empty")]
    [InlineData("# nothing\n", "GIG0002 api.yaml(1,1)", "empty")]
    [InlineData("just text", "GIG0002 api.yaml(1,1)", "its root is a scalar")]
    [InlineData("- openapi: 3.1.0\n", "GIG0002 api.yaml(1,1)", "its root is an array")]
    [InlineData("\n\nname: not one\n", "GIG0002 api.yaml(3,1)", "neither 'openapi' nor 'swagger'")]
    [InlineData("\n { \"name\": 1 }", "GIG0002 api.yaml(2,2)", "neither 'openapi' nor 'swagger'")]
    [InlineData("info: {}\nopenapi: 4.0.0\n", "GIG0002 api.yaml(2,10)", "'4.0.0'")]
    [InlineData("swagger: '1.2'\n", "GIG0002 api.yaml(1,10)", "'1.2'")]
    [InlineData("openapi: 3.10.0\n", "GIG0002 api.yaml(1,10)", "'3.10.0'")]
    [InlineData("openapi: {}\n", "GIG0002 api.yaml(1,10)", "''")]
    public void Document_that_is_not_OpenAPI_says_what_is_missing(string text, string place, string message)
    {
        var loaded = DocumentFiles.Load(text);

        Assert.Equal([place], loaded.Places());
        Assert.Contains(message, loaded.Diagnostics()[0].ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(loaded.Document);
    }

    [Fact]
    public void Yaml_200_levels_deep_is_refused_at_the_level_that_is_too_many()
    {
        var text = new StringBuilder(Head).Append("x-deep:\n");
        for (var level = 1; level <= 200; level++)
        {
            text.Append(' ', level).Append("a:\n");
        }

        // What x-deep holds is level 1 and begins in line 5; level 129 is one too deep.
        Assert.Equal(["GIG0008 api.yaml(133,130)"], DocumentFiles.Load(text.ToString()).Places());
    }

    [Theory]
    [InlineData("{\"openapi\":\"3.1.0\",\"x\":")]
    [InlineData("openapi: 3.1.0\nx: ")]
    public void Flow_200_levels_deep_is_refused_at_the_bracket_that_is_too_many(string head)
    {
        var text = head + new string('[', 200) + new string(']', 200) + (head[0] == '{' ? "}" : "\n");
        var column = head.Length - head.LastIndexOf('\n') + 128;

        var loaded = DocumentFiles.Load(text);

        Assert.Equal([$"GIG0008 api.yaml({head.Count(c => c == '\n') + 1},{column})"], loaded.Places());
    }

    [Fact]
    public void A_hundred_thousand_open_brackets_are_refused_like_two_hundred()
    {
        var text = new string('[', 100_000);

        Assert.Equal(["GIG0008 api.yaml(1,132)"], DocumentFiles.Load("x: " + text).Places());
        Assert.Equal(["GIG0008 api.yaml(1,134)"], DocumentFiles.Load("{\"x\":" + text).Places());
    }

    [Fact]
    public void Billion_laughs_are_refused_at_the_alias_that_passes_the_budget()
    {
        var text = new StringBuilder(Head).Append("x0: &x0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var i = 1; i < 10; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"x{i}: &x{i} [")
                .AppendJoin(", ", Enumerable.Repeat($"*x{i - 1}", 10)).Append("]\n");
        }

        // x4 holds 111,111 values, and the lines before it 123,440: the fourth copy in line 9 passes 500,000.
        Assert.Equal(["GIG0008 api.yaml(9,25)"], DocumentFiles.Load(text.ToString()).Places());
    }

    [Fact]
    public void A_hundred_megabytes_of_aliases_are_refused()
    {
        var text = new StringBuilder(Head).Append("""
            base: &base { a: 1 }
            all:

            """);
        while (text.Length < 100_000_000)
        {
            text.Append("- *base\n");
        }

        Assert.Equal(["GIG0008 api.yaml(250006,3)"], DocumentFiles.Load(text.ToString()).Places());
    }

    [Fact]
    public void Aliases_may_not_nest_deeper_than_the_document_may()
    {
        var text = new StringBuilder(Head).Append("x0: &x0 [1]\n");
        for (var i = 1; i < 140; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"x{i}: &x{i} [*x{i - 1}]\n");
        }

        // The list of x0 is at level 1 and one deeper in each line; its item is at level 128 in x126.
        Assert.Equal(["GIG0008 api.yaml(131,14)"], DocumentFiles.Load(text.ToString()).Places());
    }

    [Fact]
    public void More_than_five_million_values_are_refused()
    {
        var text = new StringBuilder("{\"x\":[null").Insert(10, ",null", 5_000_000).Append("]}");

        Assert.Equal(["GIG0008"], DocumentFiles.Load(text.ToString()).Diagnostics().Select(d => d.DescriptorId));
    }

    [Fact]
    public void Cancellation_goes_through()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            DocumentLoader.Load(DocumentFiles.File("/a.yaml", Head), [], cancelled.Token));
    }

    [Fact]
    public void Text_cut_off_anywhere_never_throws_and_never_passes_in_silence()
    {
        const string Json = """
            {"openapi":"3.1.0","info":{"title":"té","version":"1"},"paths":{"/a":{"get":{"parameters":[{"name":"q","in":"query",
            "schema":{"$ref":"#/components/schemas/S"}}],"responses":{"200":{"description":"\u00e9"}}}}},
            "components":{"schemas":{"S":{"type":["string","null"],"enum":["a",null,-1.5e3]}}}}
            """;
        for (var length = 0; length < Json.Length; length++)
        {
            var loaded = DocumentFiles.LoadAs("/a.json", Json[..length]);

            Assert.NotEmpty(loaded.Diagnostics());
            Assert.Null(loaded.Document);
        }

        Assert.Empty(DocumentFiles.LoadAs("/a.json", Json).Diagnostics());
    }

    [Theory]
    [InlineData("info: 5\n")]
    [InlineData("info: [1]\npaths: x\n")]
    [InlineData(
        "paths: { /a: 5, /b: { get: x, parameters: {} }, /c: { get: { responses: [], parameters: [1, null, {}], security: 4 } } }\n")]
    [InlineData(
        "components: { schemas: { A: 1, B: null, C: { properties: [], required: x, allOf: {}, type: { a: b }, enum: 7 } }, parameters: 3 }\n")]
    [InlineData("servers: 5\ntags: { a: b }\nsecurity: [1, [2]]\nwebhooks: [3]\n")]
    [InlineData("components: [ { $ref: '#/components' } ]\n")]
    [InlineData("paths: { $ref: '#/paths' }\ncomponents: { $ref: '#' }\n")]
    [InlineData("paths: { /a: { $ref: '#/paths/~1a' } }\n")]
    [InlineData(
        "components: { schemas: { A: { discriminator: 1 }, B: { discriminator: { mapping: [1] } }, C: { discriminator: { mapping: { a: 5 } } } } }\n")]
    public void Values_of_wrong_types_never_throw_and_are_reported(string rest)
    {
        var loaded = DocumentFiles.Load("openapi: 3.1.0\n" + rest);

        Assert.NotNull(loaded.Document);
        Assert.DoesNotContain(loaded.Diagnostics(), d => d.DescriptorId == "GIG0011");
    }
}
