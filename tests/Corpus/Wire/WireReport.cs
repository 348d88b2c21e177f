namespace Gigstack.Corpus.Wire;

/// <summary>Prints what became of the calls.</summary>
internal static class WireReport
{
    private const int MostOfAKind = 6;

    public static void Print(DocumentResult result)
    {
        if (result.Wire is not { } wire || (wire.Declared == 0 && wire.Unlisted.Count == 0))
            return;
        Console.WriteLine(
            $"    wire: {wire.Called} of {wire.Declared} operations called, {wire.Calls} calls, {wire.Differences.Count - wire.Unlisted.Count} listed differences, {wire.Unlisted.Count} others, {wire.Undefined.Count} places without a rule, {result.WireMilliseconds} ms");
        foreach (var kind in wire.Unlisted.GroupBy(static difference => difference.Kind))
        {
            foreach (var difference in kind.Take(MostOfAKind))
                Console.WriteLine($"      {difference.Operation} | {difference.Kind} | {difference.Text}");
            if (kind.Count() > MostOfAKind)
                Console.WriteLine($"      … and {kind.Count() - MostOfAKind} more of '{kind.Key}'");
        }
    }

    /// <summary>False if a difference is not listed, or the list has what no longer differs.</summary>
    public static bool Summarize(IReadOnlyList<DocumentResult> results, KnownDifferences known)
    {
        var all = results.Select(static result => result.Wire).OfType<WireResult>().ToList();
        var unlisted = all.SelectMany(static wire => wire.Unlisted).ToList();
        foreach (var kind in unlisted.CountBy(static difference => difference.Kind).OrderByDescending(static kind => kind.Value))
            Console.WriteLine($"wire: {kind.Value} x {kind.Key}");
        var stale = known.Stale.ToList();
        foreach (var entry in stale)
            Console.WriteLine($"wire: known-differences.txt has an entry that nothing needs: {entry}");
        Console.WriteLine(
            $"wire: {all.Sum(static wire => wire.Called)} of {all.Sum(static wire => wire.Declared)} operations called, {all.Sum(static wire => wire.Calls)} calls, {all.Sum(static wire => wire.Differences.Count - wire.Unlisted.Count)} listed differences, {unlisted.Count} others, {all.Sum(static wire => wire.Undefined.Count)} places without a rule in the specification, {results.Sum(static result => result.WireMilliseconds) / 1000.0:0.0} s");
        return unlisted.Count == 0 && stale.Count == 0;
    }
}
