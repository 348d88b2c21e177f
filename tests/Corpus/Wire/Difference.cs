namespace Gigstack.Corpus.Wire;

/// <summary>What went over the wire otherwise than the document says.</summary>
/// <param name="Kind">Of what sort it is.</param>
internal sealed record Difference(string Operation, string Kind, string Text);

/// <summary>What became of the calls of one document.</summary>
internal sealed record WireResult(int Declared, int Called, int Calls, IReadOnlyList<Difference> Differences, IReadOnlyList<string> Undefined)
{
    /// <summary>Differences that the list does not have.</summary>
    public IReadOnlyList<Difference> Unlisted { get; init; } = Differences;
}
