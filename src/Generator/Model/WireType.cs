namespace Gigstack.Generator.Model;

/// <summary>A scalar wire type. <see cref="WireTypes"/> has a row for each.</summary>
/// <param name="Kind">The wire type.</param>
/// <param name="Name">The C# type, fully qualified.</param>
/// <param name="Tokens">The JSON tokens that a value can start with.</param>
internal sealed record WireType(WireKind Kind, string Name, JsonTokens Tokens)
{
    /// <summary>
    /// The name of the wire type in generated members and in the runtime (<c>JsonRead</c>, <c>JsonCodecs</c>, <c>JsonObjectReader</c>,
    /// <c>HeaderParsers</c>).
    /// </summary>
    public string Member { get; } = Kind.ToString();

    public bool IsValueType { get; init; } = true;

    /// <summary>
    /// C# that converts the value to a string, for parameters, forms and request headers. <see cref="Value"/> is the value. Null if only
    /// the value says whether it is a string, a list or an object: its codec writes it.
    /// </summary>
    public required string? Text { get; init; }

    /// <summary>Whether a response header can have this type.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Whether the runtime writes a property or query parameter of this type without a codec.</summary>
    public bool HasDirectWrite { get; init; }

    /// <summary>
    /// The test for this type in a union with other cases that start with the same token; null if any value with the token matches.
    /// </summary>
    public UnionTest? Test { get; init; }

    /// <summary>The order in which the cases of a union are tried, narrow types first.</summary>
    public int Width { get; init; } = 5;

    /// <summary>
    /// Whether the type can hold values that narrower types would change: any string unchanged, any number as closely as possible.
    /// </summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether the test also accepts plain values, such as words that are valid Base64 or integers that are valid times.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>The member of <c>JsonPeek</c> for <see cref="UnionTest.Fits"/>; null if there is none.</summary>
    public string? Peek => Test is UnionTest.Fits ? "Is" + Member : null;

    /// <summary>
    /// The member of <c>JsonPeek</c> for <see cref="UnionTest.RoundTrips"/>; null if there is none. Integers are always written with the
    /// same characters.
    /// </summary>
    public string? ExactPeek =>
        Test is UnionTest.RoundTrips || (Test is UnionTest.Fits && Tokens is JsonTokens.String) ? "IsExact" + Member : null;

    /// <summary>
    /// Converts a constant to the default of a property: the string itself, or C# for any other type. The result is null if the type would
    /// not write the constant with the same characters. Null if constants are not supported.
    /// </summary>
    public Func<string, string?>? Constant { get; init; }

    /// <summary>The placeholder for the value in <see cref="Text"/>.</summary>
    public const string Value = "$";
}
