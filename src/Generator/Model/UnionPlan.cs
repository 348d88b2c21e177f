namespace Gigstack.Generator.Model;

/// <summary>How the case of a union is recognized in JSON. Cases are indexes into <see cref="UnionModel.Cases"/>.</summary>
/// <param name="Tokens">The plans by first token. A token occurs once; JSON with any other token matches no case.</param>
internal sealed record UnionPlan(EquatableArray<UnionTokenPlan> Tokens);

/// <summary>
/// The tests for values that start with one of some tokens: <see cref="Objects"/> for objects, otherwise <see cref="Steps"/>, in order.
/// </summary>
internal sealed record UnionTokenPlan(JsonTokens Tokens)
{
    public UnionObjectPlan? Objects { get; init; }

    public EquatableArray<UnionStep> Steps { get; init; }

    /// <summary>For arrays, the cases whose items are objects. They are told apart by the properties of an item.</summary>
    public EquatableArray<int> ByItemProperties { get; init; }

    /// <summary>
    /// The cases that are tried, in order, if the value cannot be read as the case that was chosen. Objects that were chosen by their
    /// properties are tried before.
    /// </summary>
    public EquatableArray<int> Others { get; init; }

    /// <summary>The case of values for which no test succeeds; null if they match no case.</summary>
    public int? Rest { get; init; }
}
