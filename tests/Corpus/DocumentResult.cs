using Gigstack.Corpus.Wire;

namespace Gigstack.Corpus;

/// <summary>What became of one document.</summary>
internal sealed record DocumentResult
{
    public required string File { get; init; }

    /// <summary>Operations that the document declares; -1 when it cannot be read at all.</summary>
    public int Declared { get; init; }

    public int Emitted { get; init; }

    public int Types { get; init; }

    public int Files { get; init; }

    public int Lines { get; init; }

    public long GenerateMilliseconds { get; init; }

    public long CompileMilliseconds { get; init; }

    /// <summary>Compiler errors, and errors that the generator reported.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What the generator said was left out or read otherwise.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>The unions whose objects are told by optional properties only, or not at all.</summary>
    public IReadOnlyList<string> GuessedUnions { get; init; } = [];

    /// <summary>The lines of warnings that a build shows: warnings of one kind are one.</summary>
    public int BuildWarnings { get; init; }

    /// <summary>Properties that are plain JSON, because the document gives them no type or because it has no C# form (then it is among the
    /// skipped).</summary>
    public int JsonProperties { get; init; }

    /// <summary>What became of the calls; null if none were asked for, or the document does not compile.</summary>
    public WireResult? Wire { get; init; }

    public long WireMilliseconds { get; init; }

    public bool IsClean => Errors.Count == 0 && Warnings.Count == 0 && Declared == Emitted;
}
