using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gigstack.Package.Tests;

/// <summary>The readme file of a package, as a package site shows it: rendered, with no file beside it.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class PackageReadmeTests(PackedPackages packages)
{
    private static readonly Dictionary<string, string> s_sources = new()
    {
        ["Gigstack.Generator"] = "README.md",
        ["Gigstack.Runtime"] = "src/Runtime/README.md",
        ["Gigstack.Sandbox"] = "src/Sandbox/PACKAGE.md",
        ["Gigstack.Sandbox.Tool"] = "src/Sandbox.Tool/README.md",
        ["Gigstack.Templates"] = "src/Templates/README.md",
        ["Gigstack.Testing"] = "src/Testing/README.md",
    };

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().Build();

    public static TheoryData<string> Names => PackedPackages.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_link_leads_to_a_file_of_the_repository_or_elsewhere_by_its_whole_address(string id)
    {
        foreach (var link in Read(id).Descendants<LinkInline>().Where(static link => link.Url is not ['#', ..]))
        {
            var start = link.IsImage ? BuildFacts.RepositoryPictures : BuildFacts.RepositoryFiles;
            Assert.True(Uri.TryCreate(link.Url, UriKind.Absolute, out var address) && address.Scheme == "https", link.Url);
            if (!link.Url!.StartsWith(start, StringComparison.Ordinal))
            {
                Assert.False(link.IsImage, $"{link.Url} is on a host whose pictures package sites do not show");
                Assert.DoesNotContain(BuildFacts.RepositoryUrl + "/", link.Url, StringComparison.Ordinal);
                continue;
            }

            var path = Path.Combine(BuildFacts.RepositoryRoot, link.Url[start.Length..].Split('#')[0]);
            Assert.DoesNotContain("..", link.Url, StringComparison.Ordinal);
            Assert.True(File.Exists(path) || Directory.Exists(path), link.Url);
            if (address.Fragment.Length > 1)
                Assert.Contains(address.Fragment[1..], HeadingsOf(path));
        }
    }

    // Links alone are replaced.
    [Theory]
    [MemberData(nameof(Names))]
    public void The_rest_is_the_file_of_the_repository(string id)
    {
        var source = Markdown.Parse(File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, s_sources[id])), s_pipeline);
        var packed = Read(id);

        Assert.Equal(CodeOf(source), CodeOf(packed));
        Assert.Equal(WordsOf(source), WordsOf(packed));
        Assert.Equal(source.Descendants<LinkInline>().Count(), packed.Descendants<LinkInline>().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_readme_begins_with_the_name_of_the_package(string id)
    {
        using var package = packages.Open(id);
        Assert.Equal("README.md", package.Metadata().Element("readme")?.Value);
        Assert.StartsWith($"# {id}\n", package.TextOf("README.md").ReplaceLineEndings("\n"), StringComparison.Ordinal);
        // A screen for those that have a page of their own in docs.
        if (id != "Gigstack.Generator")
            Assert.InRange(package.TextOf("README.md").Split('\n').Length, 12, 50);
    }

    // A site shows no HTML of a readme file, so a link or picture in HTML would be lost.
    [Theory]
    [MemberData(nameof(Names))]
    public void There_is_no_html(string id)
    {
        var readme = Read(id);
        Assert.Empty(readme.Descendants<HtmlInline>());
        Assert.DoesNotContain(readme.Descendants<HtmlBlock>(), static block => block.Type != HtmlBlockType.Comment);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_version_that_it_tells_to_install_is_its_own(string id)
    {
        var versions = Read(id).Descendants<FencedCodeBlock>().SelectMany(static block => block.Lines.ToString().Split('\n'))
            .Where(static line => line.Contains("PackageReference", StringComparison.Ordinal) && line.Contains("Gigstack", StringComparison.Ordinal));
        Assert.All(versions, static line => Assert.Contains($"Version=\"{BuildFacts.Version}\"", line, StringComparison.Ordinal));
    }

    private static List<string> CodeOf(MarkdownDocument document) =>
    [
        .. document.Descendants<FencedCodeBlock>().Select(static block => block.Lines.ToString()),
        .. document.Descendants<CodeInline>().Select(static code => code.Content),
    ];

    private static string WordsOf(MarkdownDocument document) =>
        string.Join('|', document.Descendants<LiteralInline>().Select(static text => text.Content.ToString()));

    /// <summary>The names by which GitHub links to headings.</summary>
    private static IEnumerable<string> HeadingsOf(string path) =>
        Markdown.Parse(File.ReadAllText(path), s_pipeline).Descendants<HeadingBlock>().Select(static heading => NameOf(heading.Inline!));

    private static string NameOf(ContainerInline heading)
    {
        var text = new StringBuilder();
        foreach (var inline in heading.Descendants())
            text.Append(inline is LiteralInline literal ? literal.Content.ToString() : (inline as CodeInline)?.Content);
        return string.Concat(text.ToString().ToLowerInvariant().Replace(' ', '-')
            .Where(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'));
    }

    private MarkdownDocument Read(string id)
    {
        using var package = packages.Open(id);
        return Markdown.Parse(package.TextOf("README.md"), s_pipeline);
    }
}
