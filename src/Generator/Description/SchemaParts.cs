namespace Gigstack.Generator.Description;

/// <summary>A <c>$ref</c>.</summary>
/// <param name="Id">The component schema; null if the reference does not refer to one.</param>
/// <param name="Text">The reference, as written.</param>
internal sealed record SchemaReference(string? Id, string Text);

/// <summary>A property of an object.</summary>
internal readonly record struct SchemaProperty(string Name, Schema Schema);

/// <summary>The values of <c>enum</c>, without null.</summary>
internal sealed record SchemaEnum(EquatableArray<Indexed<JsonConstant>> Values);

/// <summary>The discriminator of a union.</summary>
/// <param name="PropertyName">The property; null if it is missing.</param>
/// <param name="Mapping">The component for each value of the property.</param>
/// <param name="Default">The component for any other value.</param>
internal sealed record SchemaDiscriminator(string? PropertyName, EquatableArray<KeyValue> Mapping, string? Default)
{
    /// <summary>The values for a component.</summary>
    public IReadOnlyList<string> ValuesOf(string component) =>
        Mapping.Where(pair => pair.Value == component).Select(static pair => pair.Key).ToList();
}

internal readonly record struct KeyValue(string Key, string? Value);

/// <summary>The content of a string.</summary>
internal sealed record SchemaContent(string? MediaType, string? Encoding, Schema? Schema);
