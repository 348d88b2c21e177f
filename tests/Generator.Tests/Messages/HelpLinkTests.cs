using System.Text.RegularExpressions;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Every diagnostic leads to its section of docs/diagnostics.md, and every section is a diagnostic.</summary>
public sealed partial class HelpLinkTests
{
    private static readonly string s_page = File.ReadAllText(Repository.PathOf("docs", "diagnostics.md"));

    private static readonly string s_build = string.Concat(Directory.EnumerateFiles(Repository.PathOf("src", "Generator", "build"))
        .Where(static path => Path.GetFileName(path) != "InRepository.targets").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    private static IEnumerable<string> Sections => Section().Matches(s_page).Select(static section => section.Groups[1].Value);

    [Fact]
    public void Every_descriptor_leads_to_its_section() => Assert.All(
        Descriptors.All,
        static descriptor =>
        {
            Assert.Equal(HelpLink.Page + "#" + descriptor.Id.ToLowerInvariant(), descriptor.HelpLinkUri);
            Assert.Contains(descriptor.Id, Sections);
        });

    [Fact]
    public void Every_error_and_warning_of_the_targets_leads_to_its_section()
    {
        Assert.EndsWith("/docs/diagnostics.md", HelpLink.Page, StringComparison.Ordinal);
        Assert.Contains("<_GigstackHelp>$(RepositoryFiles)/docs/diagnostics.md</_GigstackHelp>", s_build, StringComparison.Ordinal);
        var tasks = Task().Matches(s_build);
        Assert.NotEmpty(tasks);
        Assert.All(tasks, static task =>
        {
            var id = Code().Match(task.Value).Groups[1].Value;
            Assert.Contains($"HelpLink=\"$(_GigstackHelp)#{id.ToLowerInvariant()}\"", task.Value, StringComparison.Ordinal);
            Assert.Contains(id, Sections);
        });
    }

    [Fact]
    public void Every_section_is_a_diagnostic()
    {
        var known = Descriptors.All.Select(static descriptor => descriptor.Id).Concat(Code().Matches(s_build).Select(static code => code.Groups[1].Value));

        Assert.Equal(known.Distinct().Order(StringComparer.Ordinal), Sections.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^## (GIG\d{4})\s*$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"<(Error|Warning)\s[^>]*>")]
    private static partial Regex Task();

    [GeneratedRegex(@"Code=""(GIG\d{4})""")]
    private static partial Regex Code();
}
