namespace Gigstack.Generator.Model;

/// <summary>What the value of a property tells about the case of an object.</summary>
internal sealed record UnionPropertyTell(string Name)
{
    /// <summary>The tokens that the value can start with; none if they do not tell.</summary>
    public JsonTokens Tokens { get; init; }

    /// <summary>Whether numbers are integers.</summary>
    public bool IsInteger { get; init; }

    /// <summary>The tokens that the items of the value can start with; none if they do not tell.</summary>
    public JsonTokens Items { get; init; }

    /// <summary>The values that the document lists; empty if they do not tell. One value is a constant.</summary>
    public EquatableArray<string> Values { get; init; }

    /// <summary>The properties of the object in this property, or of its items; null if they do not tell.</summary>
    public UnionCaseShape? Inside { get; init; }
}
