namespace Gigstack.Generator.Model;

/// <summary>How the case of an object is recognized: by a discriminator value, then by the properties that are present.</summary>
internal sealed record UnionObjectPlan
{
    /// <summary>The JSON property with the discriminator value; null if there are no values.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The discriminator values of each case. A value occurs once.</summary>
    public EquatableArray<UnionValueStep> Values { get; init; }

    public UnionPropertyTest PropertyTest { get; init; }

    /// <summary>The cases for the property test. Each has a <see cref="UnionCaseModel.Shape"/>.</summary>
    public EquatableArray<int> ByProperties { get; init; }

    /// <summary>The minimum number of matching properties, for <see cref="UnionPropertyTest.BestMatch"/>.</summary>
    public int LeastProperties { get; init; }
}

/// <summary>Discriminator values and their case.</summary>
internal sealed record UnionValueStep(EquatableArray<string> Values, int Case);
