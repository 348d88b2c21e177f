namespace Gigstack.Generator.Model;

/// <summary>An open enum of strings or integers. Unknown values are kept.</summary>
internal sealed record EnumModel : TypeModel
{
    public EquatableArray<EnumValueModel> Values { get; init; }

    /// <summary><see cref="WireKind.String"/>, <see cref="WireKind.Int32"/> or <see cref="WireKind.Int64"/>.</summary>
    public WireKind Kind { get; init; }

    /// <summary>Whether the document lists booleans or numbers among strings. Values then keep their JSON token.</summary>
    public bool IsScalar { get; init; }

    /// <summary>Whether the named values include booleans.</summary>
    public bool HasBooleans => Values.Any(static value => value is { IsLiteral: true, Value: "true" or "false" });

    /// <summary>Whether the named values include numbers.</summary>
    public bool HasNumbers => Values.Any(static value => value is { IsLiteral: true, Value: not ("true" or "false") });
}

/// <param name="Name">The name of the member.</param>
/// <param name="Value">The value on the wire; the digits of a number.</param>
/// <param name="Description">The description in the document.</param>
/// <param name="IsLiteral">Whether it is a boolean or a number among strings, which is written without quotes.</param>
internal sealed record EnumValueModel(string Name, string Value, string Description, bool IsLiteral = false);
