namespace Gigstack.Generator.Model;

/// <summary>A <c>oneOf</c> or <c>anyOf</c>: one of several types, or JSON that is none of them.</summary>
internal sealed record UnionModel : TypeModel
{
    public EquatableArray<UnionCaseModel> Cases { get; init; }

    /// <summary>The JSON property that tells the cases apart, when the document names one.</summary>
    public string? Discriminator { get; init; }
}

/// <summary>One case; what is set tells how it is recognised.</summary>
internal sealed record UnionCaseModel
{
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>The JSON tokens that such a value begins with, as names of <c>JsonTokenType</c>.</summary>
    public EquatableArray<string> Tokens { get; init; }

    /// <summary>The discriminator values of the case.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>Properties that must all be there, for objects without discriminator.</summary>
    public EquatableArray<string> RequiredProperties { get; init; }
}
