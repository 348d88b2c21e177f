namespace Gigstack.Generator.Model;

/// <summary>How an object shows which case it is: by the value of a property, then by the properties that are present.</summary>
internal sealed record UnionObjectPlan
{
    /// <summary>The JSON property of the values; null when there are no values.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Each value once.</summary>
    public EquatableArray<UnionValueStep> Values { get; init; }

    public UnionPropertyTest PropertyTest { get; init; }

    /// <summary>The cases that the test is about; each has a <see cref="UnionCaseModel.Shape"/>.</summary>
    public EquatableArray<int> ByProperties { get; init; }

    /// <summary>How many properties of a case must be present at least, for <see cref="UnionPropertyTest.BestMatch"/>.</summary>
    public int LeastProperties { get; init; }
}

/// <summary>Values of the discriminator, and their case.</summary>
internal sealed record UnionValueStep(EquatableArray<string> Values, int Case);
