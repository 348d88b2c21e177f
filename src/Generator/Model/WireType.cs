namespace Gigstack.Generator.Model;

/// <summary>All that the generator knows of a scalar wire type. <see cref="WireTypes"/> has a row for each; binding and emission look it up there.</summary>
/// <param name="Kind">The wire type.</param>
/// <param name="Name">The C# type, fully qualified.</param>
/// <param name="Tokens">The JSON tokens that a value begins with.</param>
internal sealed record WireType(WireKind Kind, string Name, JsonTokens Tokens)
{
    /// <summary>What the wire type is called in names of generated members, and in the runtime: its members of <c>JsonRead</c>, <c>JsonCodecs</c>, <c>JsonObjectReader</c> and <c>HeaderParsers</c>.</summary>
    public string Member { get; } = Kind.ToString();

    public bool IsValueType { get; init; } = true;

    /// <summary>The value as text outside of JSON (parameters, forms, headers that are sent): C# in which <see cref="Value"/> is the value.</summary>
    public required string Text { get; init; }

    /// <summary>Whether a header of a response can be read as this type.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Whether the runtime writes a property, or a query parameter, of this type without being given a codec.</summary>
    public bool HasDirectWrite { get; init; }

    /// <summary>How JSON shows that it is of this type, where other cases of a union begin with the same token; null where any value with the token is.</summary>
    public UnionTest? Test { get; init; }

    /// <summary>The place in the order in which the cases of a union are asked: narrow types first.</summary>
    public int Width { get; init; } = 5;

    /// <summary>Whether the type can hold what narrower ones would change: any string as it is, any number as nearly as it can.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether plain values pass the test that were never meant for it: words that are base64, whole numbers that are a time.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>The member of <c>JsonPeek</c> for <see cref="UnionTest.Fits"/>; null if there is none.</summary>
    public string? Peek => Test is UnionTest.Fits ? "Is" + Member : null;

    /// <summary>The member of <c>JsonPeek</c> for <see cref="UnionTest.RoundTrips"/>; null if there is none. Integers are written as they come.</summary>
    public string? ExactPeek => Test is UnionTest.RoundTrips || (Test is UnionTest.Fits && Tokens is JsonTokens.String) ? "IsExact" + Member : null;

    /// <summary>
    /// A constant of the document as the value of a property: its characters for a string, C# for any other type, and null where the type would not write the constant
    /// as the document has it. No function where constants are left to the caller.
    /// </summary>
    public Func<string, string?>? Constant { get; init; }

    /// <summary>Stands for the value in <see cref="Text"/>.</summary>
    public const string Value = "$";
}
