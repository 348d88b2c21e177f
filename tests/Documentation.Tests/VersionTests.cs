using System.Text.RegularExpressions;

namespace Gigstack.Documentation.Tests;

/// <summary>Packages that commands and programs of the pages name have the version that is packed.</summary>
public sealed partial class VersionTests
{
    [Fact]
    public void Packages_are_of_this_version() => Findings.None(
        from block in Pages.Blocks("console", "csharp", "text")
        from Match package in Package().Matches(block.Code)
        where package.Groups[1].Value != Pages.Version
        select $"{block.Place}: {package.Value}, not {Pages.Version}");

    [GeneratedRegex(@"Gigstack(?:\.\w+)+(?: --version |@|::)(\d+\.\d+\.\d+[\w.-]*)")]
    private static partial Regex Package();
}
