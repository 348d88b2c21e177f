using System.Text.RegularExpressions;
using Gigstack.Documentation.Tests.Markdown;

namespace Gigstack.Package.Tests;

/// <summary>
/// README from an empty folder to a running program: its commands and files, in their order and as they are written, with the packed packages
/// and a package cache of its own.
/// </summary>
[Collection(PackagesDefinition.Name)]
public sealed partial class FirstMinutesTests(PackedPackages packages)
{
    /// <summary>Commands that take minutes and that <c>.ci/run</c> has executed: the packages are there already.</summary>
    private static readonly string[] s_packing =
        ["git clone https://github.com/gigstack/Gigstack.Generator", "dotnet pack Gigstack.Generator/src/Packages.slnf -c Release -o packages"];

    [Fact]
    public void The_first_minutes_have_less_than_ten_commands() => Assert.All(
        ["README.md", "README.es.md"],
        static page => Assert.InRange(Blocks(page).Where(static block => block.Language == "console").SelectMany(static block => block.Commands).Count(), 3, 9));

    [FullFact]
    public Task README_leads_to_an_invoice_its_PDF_and_a_webhook() => FollowAsync("README.md");

    [FullFact]
    public Task README_es_leads_to_an_invoice_its_PDF_and_a_webhook() => FollowAsync("README.es.md");

    private async Task FollowAsync(string page)
    {
        var folder = Directory.CreateDirectory(Path.Combine(packages.Folder, "minutes-" + page)).FullName;
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(folder, "cache") };
        var current = folder;
        var output = "";
        foreach (var block in Blocks(page))
        {
            if (block.File is { } file)
                await File.WriteAllTextAsync(Path.Combine(current, file), block.Code);
            else if (block.Language == "text")
                CheckOutput(block.Code, output);
            foreach (var command in block.Language == "console" ? block.Commands : [])
            {
                if (command.StartsWith("cd ", StringComparison.Ordinal))
                    current = Path.GetFullPath(command["cd ".Length..], current);
                else if (!s_packing.Contains(command))
                    output = (await Dotnet.RunAsync(command.Split(' ')[0], current, environment, command.Split(' ')[1..])).Succeeded().Output;
                else if (command == s_packing[^1])
                    CopyPackages(Path.Combine(current, "packages"));
            }
        }

        var pdf = Assert.Single(Directory.GetFiles(current, "*.pdf"));
        Assert.StartsWith("%PDF-", await File.ReadAllTextAsync(pdf), StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetDirectories(Path.Combine(folder, "cache")));
    }

    /// <summary>The blocks of the section whose blocks are files.</summary>
    private static IEnumerable<CodeBlock> Blocks(string page)
    {
        var blocks = new MarkdownPage(page, File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, page))).Blocks;
        var heading = blocks.First(static block => block.File is not null).Heading;
        return blocks.Where(block => block.Heading == heading);
    }

    private void CopyPackages(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var package in Directory.GetFiles(packages.Feed, "Gigstack.*.nupkg"))
            File.Copy(package, Path.Combine(folder, Path.GetFileName(package)));
    }

    /// <summary>The program prints the lines of the page in their order, with other identifiers and paths, and the same one where the page has the same.</summary>
    private static void CheckOutput(string expected, string output)
    {
        var groups = new Dictionary<string, string>();
        var patterns = expected.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => "(?m)^" + Changing().Replace(Regex.Escape(line), match =>
        {
            if (groups.TryGetValue(match.Value, out var name))
                return $@"\k<{name}>";
            groups[match.Value] = name = "g" + groups.Count;
            return $@"(?<{name}>\S+)";
        }) + @"\r?$");
        Assert.Matches(string.Join(@"[\s\S]*", patterns), output);
    }

    [GeneratedRegex(@"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?<=\s)/[^\s]+|(?<=\s)[A-Z]:\\[^\s]+")]
    private static partial Regex Changing();
}
