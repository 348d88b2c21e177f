using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Tests.Document;

public class DiagnosticsTests
{
    private const string Text = "one\ntwo three\n";

    private static string[] ReadLines(string resource)
    {
        using var reader = new StreamReader(typeof(DiagnosticsTests).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split('\n');
    }

    private static EquatableArray<string> ArrayOf(params string[] items) => items.ToEquatableArray();

    [Fact]
    public void Descriptors_are_numbered_and_say_something()
    {
        Assert.All(Descriptors.All, d => Assert.Matches("^GIG0[0-9]{3}$", d.Id));
        Assert.All(Descriptors.All, d => Assert.Equal("OpenAPI", d.Category));
        Assert.All(
            Descriptors.All,
            d => Assert.Contains("{0}", d.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Release_notes_of_the_analyzer_list_every_descriptor_as_it_is()
    {
        var rows = ReadLines("AnalyzerReleases.Shipped.md")
            .Concat(ReadLines("AnalyzerReleases.Unshipped.md"))
            .Where(l => l.StartsWith("GIG", StringComparison.Ordinal))
            .Select(l => string.Join(" | ", l.Split('|', StringSplitOptions.TrimEntries))).Order(StringComparer.Ordinal);

        Assert.Equal(
            Descriptors.All.Select(d => $"{d.Id} | {d.Category} | {d.DefaultSeverity} | {d.Title}").Order(StringComparer.Ordinal), rows);
    }

    [Fact]
    public void Finding_becomes_a_diagnostic_at_its_place()
    {
        var info = DocumentFiles.File("/a/b.yaml", Text).Locate(new TextSpan(8, 5), Descriptors.UnresolvedReference, "#/x", "gone", "it is left out");

        var diagnostic = info.ToDiagnostic();

        Assert.Equal("/a/b.yaml(2,5): warning GIG0003: '#/x' cannot be resolved: gone; it is left out", diagnostic.ToString());
        Assert.Equal(LocationKind.ExternalFile, diagnostic.Location.Kind);
        Assert.Equal(new TextSpan(8, 5), diagnostic.Location.SourceSpan);
        Assert.Equal(new LinePosition(1, 9), diagnostic.Location.GetLineSpan().EndLinePosition);
    }

    [Fact]
    public void Finding_without_a_file_has_no_location()
    {
        var diagnostic = DiagnosticInfo.Nowhere(Descriptors.LanguageVersion, "10").ToDiagnostic();

        Assert.Equal(Location.None, diagnostic.Location);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
    }

    [Fact]
    public void Findings_are_equal_when_all_they_say_is()
    {
        static DiagnosticInfo Make(int start, string argument) =>
            DocumentFiles.File("/a.yaml", Text).Locate(new TextSpan(start, 1), Descriptors.ReadLeniently, argument, "y");

        Assert.Equal(Make(1, "x"), Make(1, "x"));
        Assert.Equal(Make(1, "x").GetHashCode(), Make(1, "x").GetHashCode());
        Assert.NotEqual(Make(1, "x"), Make(2, "x"));
        Assert.NotEqual(Make(1, "x"), Make(1, "z"));
    }

    [Fact]
    public void Documents_are_equal_by_path_and_content()
    {
        var document = DocumentFiles.File("/a.yaml", "text");

        Assert.Equal(document, DocumentFiles.File("/a.yaml", "text"));
        Assert.Equal(document.GetHashCode(), DocumentFiles.File("/a.yaml", "text").GetHashCode());
        Assert.NotEqual(document, DocumentFiles.File("/b.yaml", "text"));
        Assert.NotEqual(document, DocumentFiles.File("/a.yaml", "texts"));
    }

    [Fact]
    public void Arrays_are_equal_by_their_items_in_order()
    {
        var array = ArrayOf("a", "b");

        Assert.Equal(array, new List<string> { "a", "b" }.ToEquatableArray());
        Assert.True(array == ArrayOf("a", "b"));
        Assert.Equal(array.GetHashCode(), ArrayOf("a", "b").GetHashCode());
        Assert.True(array != ArrayOf("b", "a"));
        Assert.NotEqual(array, ArrayOf("a"));
        Assert.Equal(default, EquatableArray<string>.Of([]));
        Assert.Equal(["a", "b"], array.AsEnumerable());
        Assert.Empty(default(EquatableArray<string>));
    }

    [Fact]
    public void Array_does_not_change_with_the_one_it_was_made_from()
    {
        var source = new[] { 1, 2 };
        var array = source.ToEquatableArray();

        source[0] = 9;

        Assert.Equal(1, array[0]);
        Assert.Throws<IndexOutOfRangeException>(() => array[2]);
    }

    [Theory]
    [InlineData("/specs/api.yaml", "./a.yaml", "/specs/a.yaml")]
    [InlineData("/specs/api.yaml", "../a/./b/../c.yaml", "/a/c.yaml")]
    [InlineData("C:\\specs\\api.yaml", "sub\\a.yaml", "C:/specs/sub/a.yaml")]
    [InlineData("C:\\specs\\api.yaml", "../a%20b.yaml", "C:/a b.yaml")]
    [InlineData("specs/api.yaml", "../../a.yaml", "../a.yaml")]
    [InlineData("api.yaml", "a.yaml", "a.yaml")]
    [InlineData("/specs/api.yaml", "D:/a.yaml", "D:/a.yaml")]
    [InlineData("/specs/api.yaml", "file:///D:/a.yaml", "D:/a.yaml")]
    [InlineData("/specs/api.yaml", "file:/x/a.yaml", "/x/a.yaml")]
    public void Path_of_a_reference_starts_at_its_file(string from, string reference, string path)
    {
        Assert.Equal(path, Generator.Document.Bundling.FilePath.Resolve(from, reference));
    }
}
