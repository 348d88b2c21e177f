namespace Gigstack.Generator.Description;

/// <summary>A <c>$ref</c>.</summary>
/// <param name="Id">The component schema; null if the reference leads elsewhere.</param>
/// <param name="Text">The reference as the document has it.</param>
internal sealed record SchemaReference(string? Id, string Text);

/// <summary>A property of an object.</summary>
internal readonly record struct SchemaProperty(string Name, Schema Schema);

/// <summary>The values of <c>enum</c>, without null.</summary>
internal sealed record SchemaEnum(EquatableArray<Indexed<JsonConstant>> Values);

/// <summary>Which property tells the alternatives apart.</summary>
/// <param name="PropertyName">The property; null if the document does not name it.</param>
/// <param name="Mapping">Values of the property and the component each stands for.</param>
/// <param name="Default">The component for any other value.</param>
internal sealed record SchemaDiscriminator(string? PropertyName, EquatableArray<KeyValue> Mapping, string? Default)
{
    /// <summary>The values that are mapped to a component.</summary>
    public IReadOnlyList<string> ValuesOf(string component) => Mapping.Where(pair => pair.Value == component).Select(static pair => pair.Key).ToList();
}

internal readonly record struct KeyValue(string Key, string? Value);

/// <summary>What a string holds.</summary>
internal sealed record SchemaContent(string? MediaType, string? Encoding, Schema? Schema);
