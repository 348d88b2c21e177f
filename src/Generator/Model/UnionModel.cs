namespace Gigstack.Generator.Model;

/// <summary>A <c>oneOf</c> or <c>anyOf</c>: one of several types, or JSON that is none of them.</summary>
internal sealed record UnionModel : TypeModel
{
    public EquatableArray<UnionCaseModel> Cases { get; init; }

    public UnionPlan Plan { get; init; } = new(default(EquatableArray<UnionTokenPlan>));

    /// <summary>Whether <c>ToString</c> does not show JSON of no case, since a case has a secret in it.</summary>
    public bool IsUnknownSecret { get; init; }
}
