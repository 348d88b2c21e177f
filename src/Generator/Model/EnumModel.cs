namespace Gigstack.Generator.Model;

/// <summary>An enum of strings or integers: open, so that a value the document does not know survives.</summary>
internal sealed record EnumModel : TypeModel
{
    public EquatableArray<EnumValueModel> Values { get; init; }

    /// <summary><see cref="WireKind.String"/>, <see cref="WireKind.Int32"/> or <see cref="WireKind.Int64"/>.</summary>
    public WireKind Kind { get; init; }
}

/// <param name="Name">The name of the member.</param>
/// <param name="Value">What stands on the wire, numbers in digits.</param>
/// <param name="Description">What the document says about it.</param>
internal sealed record EnumValueModel(string Name, string Value, string Description);
