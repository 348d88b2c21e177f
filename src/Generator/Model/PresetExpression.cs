namespace Gigstack.Generator.Model;

/// <summary>A value of a preset, and how C# makes it.</summary>
internal abstract record PresetExpression;

/// <summary>JSON null.</summary>
internal sealed record PresetNull : PresetExpression;

/// <param name="Kind">The type of the value.</param>
/// <param name="Text">The value as the emitter expects it for the kind.</param>
internal sealed record PresetScalar(WireKind Kind, string Text) : PresetExpression;

/// <param name="Type">The full name of an open enum.</param>
/// <param name="Member">The name of the value; null if it is not in the document, but allowed.</param>
/// <param name="Text">The string on the wire.</param>
internal sealed record PresetEnumValue(string Type, string? Member, string Text) : PresetExpression;

/// <param name="Type">The full name of a record.</param>
/// <param name="Properties">The properties that are set.</param>
internal sealed record PresetObject(string Type, EquatableArray<PresetProperty> Properties) : PresetExpression;

/// <param name="Name">The C# name.</param>
/// <param name="Value">The value.</param>
/// <param name="IsOptional">Whether the property is an <c>Optional&lt;T&gt;</c>.</param>
internal sealed record PresetProperty(string Name, PresetExpression Value, bool IsOptional = false);

/// <param name="Type">The type of a list.</param>
/// <param name="Items">The items.</param>
internal sealed record PresetList(TypeRef Type, EquatableArray<PresetExpression> Items) : PresetExpression;

/// <param name="Type">The type of a map.</param>
/// <param name="Entries">The values by name.</param>
internal sealed record PresetMap(TypeRef Type, EquatableArray<PresetEntry> Entries) : PresetExpression;

internal sealed record PresetEntry(string Name, PresetExpression Value);

/// <param name="Type">The full name of a union.</param>
/// <param name="Case">The name of the case.</param>
/// <param name="Value">The value of the case.</param>
internal sealed record PresetCase(string Type, string Case, PresetExpression Value) : PresetExpression;
