using System.Globalization;
using Gigstack.Generator.Pipeline;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Incremental;

/// <summary>The table of docs/pipeline.md: what each edit does again.</summary>
internal static class EditTable
{
    private const string Start = "<!-- edits -->\n";
    private const string End = "<!-- /edits -->";

    /// <summary>The page with the table as it is.</summary>
    public static string Update(string page)
    {
        var start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return page[..start] + string.Join('\n', Lines()) + "\n" + page[page.IndexOf(End, start, StringComparison.Ordinal)..];
    }

    private static IEnumerable<string> Lines()
    {
        yield return "| edit | changed outputs of steps | steps that ran, with the same result | files printed again |";
        yield return "|---|---|---|---|";
        foreach (var edit in EditedProject.Edits)
        {
            var runs = EditedProject.Create();
            edit.Make(runs);
            yield return $"| {edit.Name} | {Changed(runs)} | {Same(runs)} | {Listed(runs.Reemitted().Order(StringComparer.Ordinal).Select(static file => $"`{file}`"))} |";
        }
    }

    private static string Changed(TrackedRuns runs) => Listed(
        from step in StepNames.All
        let reasons = runs.Reasons(step).ToList()
        let changed = reasons.Count(static reason => !IsSame(reason) && reason is not IncrementalStepRunReason.Cached)
        where changed > 0
        select string.Create(CultureInfo.InvariantCulture, $"{step} {changed}/{reasons.Count}"));

    private static string Same(TrackedRuns runs) => Listed(
        StepNames.All.Where(step => runs.Reasons(step).Any(IsSame) && runs.Reasons(step).All(static reason => IsSame(reason) || reason is IncrementalStepRunReason.Cached)));

    private static string Listed(IEnumerable<string> parts) => string.Join(", ", parts) is { Length: > 0 } list ? list : "-";

    private static bool IsSame(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Unchanged;
}
