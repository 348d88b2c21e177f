using System.Globalization;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document;
using Gigstack.Generator.Document.Overlays;

namespace Gigstack.Generator.Tests.Document.Overlays;

/// <summary>Overlays that cannot be applied cost their own actions, and the place of the mistake is reported.</summary>
public class InvalidOverlayTests
{
    private const string Document = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: {}\ntags: [{ name: a }]\n";

    [Theory]
    [InlineData("", "GIG0025 first.overlay.yaml(1,1)")]
    [InlineData("[1]", "GIG0025 first.overlay.yaml(1,1)")]
    [InlineData("info: {}", "GIG0025 first.overlay.yaml(1,1)")]
    [InlineData("a: [", "GIG0001 first.overlay.yaml(1,1)")]
    [InlineData("{", "GIG0001 first.overlay.yaml(1,2)")]
    [InlineData("overlay: 1.2.0\nactions: [{ target: $.info, update: {} }]", "GIG0025 first.overlay.yaml(1,10)")]
    [InlineData("openapi: 3.1.0", "GIG0025 first.overlay.yaml(1,1)")]
    [InlineData("overlay: 1.0.0", "GIG0025 first.overlay.yaml(1,1)")]
    [InlineData("overlay: 1.0.0\nactions: {}", "GIG0025 first.overlay.yaml(2,10)")]
    [InlineData("overlay: 1.0.0\nactions: []", "GIG0025 first.overlay.yaml(2,10)")]
    [InlineData("overlay: 1.0\nactions: [1]", "GIG0025 first.overlay.yaml(2,11)")]
    [InlineData("overlay: 1.0\nactions: [{ update: 1 }]", "GIG0025 first.overlay.yaml(2,11)")]
    [InlineData("overlay: 1.0\nactions: [{ target: 1, update: 1 }]", "GIG0025 first.overlay.yaml(2,13)")]
    [InlineData("overlay: 1.0\nactions: [{ target: $.info }]", "GIG0025 first.overlay.yaml(2,11)")]
    [InlineData("overlay: 1.0\nactions: [{ target: $.info, remove: false }]", "GIG0025 first.overlay.yaml(2,11)")]
    [InlineData("overlay: 1.0\nactions: [{ target: $.info, remove: 'yes' }]", "GIG0025 first.overlay.yaml(2,29)")]
    [InlineData("overlay: 1.1\nactions: [{ target: $.info, update: {}, copy: $.info }]", "GIG0025 first.overlay.yaml(2,11)")]
    [InlineData("overlay: 1.1\nactions: [{ target: $.info, copy: $.nothing }]", "GIG0025 first.overlay.yaml(2,35)")]
    [InlineData("overlay: 1.1\nactions: [{ target: $.info, copy: $.* }]", "GIG0025 first.overlay.yaml(2,35)")]
    [InlineData("overlay: 1.0\nactions: [{ target: $.x-a, update: 1 }]", "GIG0025 first.overlay.yaml(2,24)")]
    [InlineData("overlay: 1.0\nactions: [{ target: '$[''a'']['']', update: 1 }]", "GIG0025 first.overlay.yaml(2,21)")]
    [InlineData("overlay: 1.0\nactions:\n- target: \"$.paths[?@.a = 1]\"\n  update: 1", "GIG0025 first.overlay.yaml(3,25)")]
    [InlineData("overlay: 1.0\nactions: [{ target: $.nothing, update: 1 }]", "GIG0026 first.overlay.yaml(2,21)")]
    [InlineData("overlay: 1.0\nactions: [{ target: $, remove: true }]", "GIG0025 first.overlay.yaml(2,21)")]
    [InlineData("overlay: 1.0\nactions: [{ target: $.*, update: {} }]", "GIG0025 first.overlay.yaml(2,21)")]
    [InlineData("overlay: 1.0\nactions: [{ target: $.info, update: [] }]", "GIG0025 first.overlay.yaml(2,37)")]
    [InlineData("overlay: 1.0\nactions: [{ target: $.openapi, update: {} }]", "GIG0025 first.overlay.yaml(2,40)")]
    [InlineData("overlay: 1.0\nactions: [{ target: $, update: { info: { title: { } }, paths: } }]", "GIG0025 first.overlay.yaml(2,42) GIG0025 first.overlay.yaml(2,56)")]
    [InlineData("overlay: 1.0\nextends: 'https://e.g/v1/other.yaml?a#b'\nactions: [{ target: $.info, update: {} }]", "GIG0027 first.overlay.yaml(2,10)")]
    [InlineData("overlay: 1.0\nextends: 'https://e.g/v1/API.yaml?a#b'\nactions: [{ target: $.info, update: {} }]", "")]
    [InlineData("overlay: 1.0\nactions: [{ target: '$[''info'',''paths'']', update: 1 }]", "GIG0025 first.overlay.yaml(2,54)")]
    [InlineData("overlay: 1.0\nextends: ./api.yaml\nactions: [{ target: $.info, update: {} }]", "")]
    public void Mistake_is_reported_at_its_place(string overlay, string places)
    {
        var loaded = DocumentFiles.Overlaid(Document, overlay);

        Assert.Equal(places, string.Join(' ', loaded.Places()));
        Assert.Equal("\"t\"", loaded.JsonAt("/info/title"));
        Assert.NotNull(loaded.Document);
    }

    [Fact]
    public void Other_actions_are_applied()
    {
        var loaded = DocumentFiles.Overlaid(Document, "overlay: 1.0\nactions: [{ target: $., update: 1 }, { target: $.info, update: { title: u } }]");

        Assert.Equal(["GIG0025 first.overlay.yaml(2,23)"], loaded.Places());
        Assert.Equal("\"u\"", loaded.JsonAt("/info/title"));
    }

    [Theory]
    [InlineData("$..[?@..[?@..[?@..[?@..[?@..x]]]]]")]
    [InlineData("$..[?count(@..*..*..*..*..*..*) > 9]")]
    public void Queries_that_never_end_are_stopped(string target)
    {
        var deep = "x";
        for (var i = 0; i < 60; i++)
            deep = string.Create(CultureInfo.InvariantCulture, $"{{ a: {deep}, b: {new string('a', 50)}, c: [1, 2, 3] }}");

        Assert.Equal(["GIG0008 first.overlay.yaml(3,11)"], Applied(
            "x-deep: " + deep, $"overlay: 1.0\nactions:\n- target: \"{target}\"\n  remove: true\n- {{ target: $.info, remove: true }}"));
    }

    [Fact]
    public void Growth_is_limited()
    {
        var doubling = string.Concat(Enumerable.Repeat("- { target: $.tags, copy: $.tags }\n", 40));
        var deepening = string.Concat(Enumerable.Repeat("- { target: $.a, copy: $ }\n", 10));
        var deep = string.Concat(Enumerable.Repeat("{ b: ", 70)) + "{ leaf: { } }" + new string('}', 70);
        var nested = new string('[', 70) + new string(']', 70);

        Assert.Equal(["GIG0008 first.overlay.yaml(20,27)"], Applied("tags: [{ name: a }]", "overlay: 1.1\nactions:\n" + doubling));
        Assert.Empty(Applied("a: { }", "overlay: 1.1\nactions:\n" + deepening));
        Assert.Equal(
            ["GIG0008 first.overlay.yaml(3,30)"],
            Applied("a: " + deep, $"overlay: 1.1\nactions:\n- {{ target: $..leaf, update: {{ x-a: {nested} }} }}"));
    }

    /// <summary>What is reported of an overlay; nothing is read from the document.</summary>
    private static string[] Applied(string document, string overlay)
    {
        var findings = new Findings();
        var main = DocumentTreeReader.Read(DocumentFiles.File(DocumentFiles.MainPath, document), findings, CancellationToken.None)!;
        var input = new OverlayInput("a", DocumentFiles.File("/specs/first.overlay.yaml", overlay));
        OverlayApplier.Apply(main, [input], findings, CancellationToken.None);
        return [.. findings.All.Select(static finding => finding.Located!.Place())];
    }
}
