using System.Text.RegularExpressions;

namespace Gigstack.Package.Tests;

/// <summary>docs/packages.md has the contents of the packages. GIGSTACK_UPDATE_README=1 writes its tables anew.</summary>
[Collection(PackagesDefinition.Name)]
public sealed partial class PackagePageTests(PackedPackages packages)
{
    private static readonly string s_path = Path.Combine(BuildFacts.RepositoryRoot, "docs", "packages.md");

    [Fact]
    public void The_tables_are_those_of_the_packages()
    {
        var page = File.ReadAllText(s_path).ReplaceLineEndings("\n");
        var updates = Environment.GetEnvironmentVariable("GIGSTACK_UPDATE_README") == "1";
        var updated = PackagePage.Update(page, packages, keepsSizes: !updates || BuildFacts.Configuration != "Release");
        if (updates)
        {
            File.WriteAllText(s_path, updated);
        }
        else if (page != updated)
        {
            Assert.Fail(
                "docs/packages.md is not up to date. GIGSTACK_UPDATE_README=1 dotnet test -c Release tests/Package.Tests --filter PackagePageTests writes its tables. "
                + string.Join('\n', updated.Split('\n').Except(page.Split('\n'))));
        }
    }

    [Fact]
    public void Every_package_has_a_table() => Assert.Equal(
        PackedPackages.All,
        Table().Matches(File.ReadAllText(s_path)).Select(static table => table.Groups[1].Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"(?m)^<!-- (Gigstack\.[\w.]+) -->$")]
    private static partial Regex Table();
}
