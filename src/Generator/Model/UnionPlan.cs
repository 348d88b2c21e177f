namespace Gigstack.Generator.Model;

/// <summary>How JSON shows which case of a union it is. Cases are indexes into <see cref="UnionModel.Cases"/>.</summary>
/// <param name="Tokens">By the first token, each token once; JSON of any other is no case.</param>
internal sealed record UnionPlan(EquatableArray<UnionTokenPlan> Tokens);

/// <summary>What is asked of values that begin with one of some tokens: of objects <see cref="Objects"/>, of others <see cref="Steps"/>, in their order.</summary>
internal sealed record UnionTokenPlan(JsonTokens Tokens)
{
    public UnionObjectPlan? Objects { get; init; }

    public EquatableArray<UnionStep> Steps { get; init; }

    /// <summary>The case of values for which no answer was yes; null when they are no case.</summary>
    public int? Rest { get; init; }
}
