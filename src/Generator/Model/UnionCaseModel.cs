namespace Gigstack.Generator.Model;

/// <summary>One case of a union, with what its JSON looks like.</summary>
internal sealed record UnionCaseModel
{
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>The JSON tokens that such a value begins with.</summary>
    public JsonTokens Tokens { get; init; }

    /// <summary>The same of the elements, for lists.</summary>
    public JsonTokens ItemTokens { get; init; }

    /// <summary>The only text that the case admits.</summary>
    public string? Constant { get; init; }

    /// <summary>The discriminator values of the case.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>Whether an object may be of this case whatever the discriminator says.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>Whether its type converts to the union.</summary>
    public bool IsConvertible { get; init; }

    /// <summary>The properties, when all objects of the case have names to know them by.</summary>
    public UnionCaseShape? Shape { get; init; }

    /// <summary>Whether <c>ToString</c> does not show the value.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>The properties of a case's objects: those that must all be there, and the others.</summary>
internal sealed record UnionCaseShape(EquatableArray<string> Required, EquatableArray<string> Others);
