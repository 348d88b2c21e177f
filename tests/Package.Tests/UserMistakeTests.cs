using System.Text.RegularExpressions;

namespace Gigstack.Package.Tests;

[Collection(PackagesDefinition.Name)]
public sealed partial class UserMistakeTests(MistakenProjects projects) : IClassFixture<MistakenProjects>
{
    public static TheoryData<int, string> All
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var number = 0; number < UserMistakes.All.Length; number++)
                data.Add(number, UserMistakes.All[number].Name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_build_says_what_is_wrong_and_nothing_else(int number, string name)
    {
        Assert.NotEmpty(name);

        // The compiler reports findings in any order.
        Assert.Equal(UserMistakes.All[number].Says.Order(StringComparer.Ordinal), projects.SaidOf(number).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_diagnostic_is_in_the_output_of_a_build()
    {
        var generator = Path.Combine(BuildFacts.RepositoryRoot, "src", "Generator");
        var known = Directory.EnumerateFiles(Path.Combine(generator, "Diagnostics"), "AnalyzerReleases.*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(generator, "build"), "*.targets"))
            .SelectMany(static file => Id().Matches(File.ReadAllText(file))).Select(static id => id.Groups[1].Value);
        var seen = UserMistakes.All.SelectMany(static mistake => mistake.Says).SelectMany(static line => Reported().Matches(line))
            .Select(static id => id.Groups[1].Value);

        Assert.Equal(known.Distinct().Order(StringComparer.Ordinal), seen.Concat(EveryFinding.Others.Keys).Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"(?m)^(GIG\d{4}) \||Code=""(?<1>GIG\d{4})""")]
    private static partial Regex Id();

    [GeneratedRegex(@" (?:error|warning) (GIG\d{4}): ")]
    private static partial Regex Reported();
}
