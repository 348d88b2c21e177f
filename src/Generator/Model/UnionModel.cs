namespace Gigstack.Generator.Model;

/// <summary>A <c>oneOf</c> or <c>anyOf</c>: one of several types, or JSON that is none of them.</summary>
internal sealed record UnionModel : TypeModel
{
    public EquatableArray<UnionCaseModel> Cases { get; init; }

    /// <summary>The JSON property that tells objects apart: the document names it, or the cases have constants in it.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Whether <c>ToString</c> does not show JSON of no case, since a case has a secret in it.</summary>
    public bool IsUnknownSecret { get; init; }
}
