using Gigstack.Documentation.Tests.Commands;
using Gigstack.Documentation.Tests.Markdown;

namespace Gigstack.Documentation.Tests;

/// <summary>
/// Every command of every page is executed: by <c>.ci/run</c>, as it is written, by a test that the table names, or by
/// <see cref="ServerCommandTests"/>. A new command that nothing executes fails here.
/// </summary>
public sealed class CommandTests
{
    private static readonly string s_ci = Normalized(Pages.Text(".ci/run"));

    private static readonly List<(CodeBlock Block, string Command)> s_commands =
        [.. Pages.Blocks("console").SelectMany(static block => block.Commands.Select(command => (block, command)))];

    [Fact]
    public void Every_command_is_executed() => Findings.None(
        from pair in s_commands
        where !IsOfWalk(pair.Block) && !IsInCi(pair.Command) && !CommandTable.Rows.Any(row => row.Command == pair.Command)
        select $"{pair.Block.Place}: nothing executes '{pair.Command}'. Add it to .ci/run, or to tests/Documentation.Tests/Commands/CommandTable.cs.");

    [Fact]
    public void The_table_names_what_is_there() => Findings.None(
        from row in CommandTable.Rows
        where row.File.Length > 0 && !Pages.Text(row.File).Contains(row.Words, StringComparison.Ordinal)
        select $"{row.File} does not have '{row.Words}' any more, for '{row.Command}'");

    [Fact]
    public void The_table_has_no_more_than_the_pages() => Findings.None(
        from row in CommandTable.Rows
        where s_commands.All(pair => pair.Command != row.Command) || IsInCi(row.Command)
        select $"the table need not have '{row.Command}'");

    [Fact]
    public void The_table_has_a_command_once() => Assert.Distinct(CommandTable.Rows.Select(static row => row.Command));

    /// <summary>Samples and other projects that a command of a page, or a page within its lines, runs.</summary>
    [Fact]
    public void Every_project_that_is_run_exists() => Findings.None(
        from page in Pages.All
        from command in page.Spans.Select(static span => span.Target).Concat(page.Blocks.SelectMany(static block => block.Commands))
        where command.StartsWith("dotnet ", StringComparison.Ordinal) && command.Contains("--project ", StringComparison.Ordinal)
        let project = command.Split("--project ")[1].Split(' ')[0]
        where !Directory.Exists(Path.Combine(Pages.Root, project))
        select $"{page.Name}: {command}");

    [Fact]
    public void Every_sample_is_a_command_of_CI() => Findings.None(
        from project in Pages.Files("*.csproj")
        where project.StartsWith("samples/", StringComparison.Ordinal)
        let folder = Path.GetDirectoryName(project)!
        where !IsInCi($"dotnet run --project {folder}") && !CommandTable.Rows.Any(row => row.Command == $"dotnet run --project {folder}" || row.Sample == folder)
        select folder);

    [Fact]
    public void Every_sample_is_in_the_solution()
    {
        var solution = Pages.Text("Gigstack.Generator.sln");
        Findings.None(Pages.Files("*.csproj").Where(project => project.StartsWith("samples/", StringComparison.Ordinal)
            && !solution.Contains(project.Replace('/', '\\'), StringComparison.Ordinal)));
    }

    /// <summary>The first steps of README are executed as a whole, in an empty folder: Package.Tests/FirstMinutesTests.</summary>
    private static bool IsOfWalk(CodeBlock block) => block.Page is "README.md" or "README.es.md" && Pages.Get(block.Page).Blocks.Any(
        other => other.Heading == block.Heading && other.File is not null);

    private static bool IsInCi(string command) => (s_ci + "\n").Contains(Normalized(command), StringComparison.Ordinal)
        && s_ci.Split(Normalized(command)).Skip(1).Any(static rest => rest.Length == 0 || rest[0] is ' ' or '\n' or ';' or '"' or '\'');

    /// <summary>CI builds once, and names the solution.</summary>
    private static string Normalized(string text) => text
        .Replace(" --no-build", "", StringComparison.Ordinal)
        .Replace(" --no-restore", "", StringComparison.Ordinal)
        .Replace(" Gigstack.Generator.sln", "", StringComparison.Ordinal);
}
