namespace Gigstack.Generator.Model;

/// <summary>An open enum of strings or integers. Unknown values are kept.</summary>
internal sealed record EnumModel : TypeModel
{
    public EquatableArray<EnumValueModel> Values { get; init; }

    /// <summary><see cref="WireKind.String"/>, <see cref="WireKind.Int32"/> or <see cref="WireKind.Int64"/>.</summary>
    public WireKind Kind { get; init; }
}

/// <param name="Name">The name of the member.</param>
/// <param name="Value">The value on the wire; the digits of a number.</param>
/// <param name="Description">The description in the document.</param>
internal sealed record EnumValueModel(string Name, string Value, string Description);
