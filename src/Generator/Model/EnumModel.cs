namespace Gigstack.Generator.Model;

/// <summary>A string enum: open, so that a value the document does not know survives.</summary>
internal sealed record EnumModel : TypeModel
{
    public EquatableArray<EnumValueModel> Values { get; init; }
}

internal sealed record EnumValueModel(string Name, string Value, string Description);
