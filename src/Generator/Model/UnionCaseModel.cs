namespace Gigstack.Generator.Model;

/// <summary>A case of a union, with the properties of its JSON.</summary>
internal sealed record UnionCaseModel
{
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>The JSON tokens that a value can start with.</summary>
    public JsonTokens Tokens { get; init; }

    /// <summary>For lists and maps, the tokens that an item can start with.</summary>
    public JsonTokens ItemTokens { get; init; }

    /// <summary>The constant string of the case; null if it is not a constant.</summary>
    public string? Constant { get; init; }

    /// <summary>The discriminator values of the case.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>The discriminator that the union writes, because objects of the case can lack it; null if there is none.</summary>
    public WrittenDiscriminator? Written { get; init; }

    /// <summary>Whether an object can be this case with any discriminator value.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>Whether there is a conversion from its type to the union.</summary>
    public bool IsConvertible { get; init; }

    /// <summary>Whether it is the first case with its type in C#, which then has a constructor.</summary>
    public bool IsConstructible { get; init; }

    /// <summary>Whether a string converts to the union as this case, a string enum.</summary>
    public bool IsFromText { get; init; }

    /// <summary>The properties of the case; null if not all of its objects have named properties.</summary>
    public UnionCaseShape? Shape { get; init; }

    /// <summary>For lists, the properties of the items; null if not all items are objects with named properties.</summary>
    public UnionCaseShape? ItemShape { get; init; }

    /// <summary>Whether <c>ToString</c> does not show the value.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>A property that tells the case, and its value.</summary>
internal sealed record WrittenDiscriminator(string Property, string Value);

/// <summary>The properties of a case: the required ones and the others.</summary>
internal sealed record UnionCaseShape(EquatableArray<string> Required, EquatableArray<string> Others)
{
    /// <summary>The properties whose values tell the case from another one that has the property.</summary>
    public EquatableArray<UnionPropertyTell> Tells { get; init; }
}
