using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Lists the JSON properties of a generated type, one call for each, in the order of the document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShapeBuilder
{
    private readonly string _typeName;
    private readonly List<(string Name, byte Flags)> _properties = [];
    private string? _secretRest;

    internal JsonShapeBuilder(string typeName) => _typeName = typeName;

    /// <summary>A property that must be present and must not be null.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <returns>This builder.</returns>
    public JsonShapeBuilder Required(string name) => Add(name, JsonShape.Required);

    /// <summary>A property that must be present and may be null.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <param name="isText">Whether an empty string is a value of it. Otherwise it counts as null.</param>
    /// <returns>This builder.</returns>
    public JsonShapeBuilder RequiredNullable(string name, bool isText = true) =>
        Add(name, JsonShape.Required | JsonShape.Nullable | Text(isText));

    /// <summary>A property that the document requires, but without which the object is read: it counts as absent.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <param name="isText">Whether an empty string is a value of it. Otherwise it counts as absent.</param>
    /// <param name="isNullable">Whether the document allows null. Otherwise it is reported.</param>
    /// <returns>This builder.</returns>
    public JsonShapeBuilder Expected(string name, bool isText = true, bool isNullable = false) =>
        Add(name, JsonShape.Required | JsonShape.Tolerated | Text(isText) | (isNullable ? JsonShape.NullIsAbsent : 0));

    /// <summary>As the other, for a property of any type. Null is a value of it.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <returns>This builder.</returns>
    public JsonShapeBuilder ExpectedAny(string name) => Add(name, JsonShape.Required | JsonShape.Tolerated | JsonShape.Nullable);

    /// <summary>A property that may be absent; JSON null counts as absent.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <param name="isText">Whether an empty string is a value of it. Otherwise it counts as absent.</param>
    /// <param name="isNullable">Whether the document allows null. Otherwise it is reported.</param>
    /// <returns>This builder.</returns>
    public JsonShapeBuilder Optional(string name, bool isText = true, bool isNullable = false) =>
        Add(name, Text(isText) | (isNullable ? JsonShape.NullIsAbsent : 0));

    /// <summary>A property that may be absent, or present and null.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <param name="isText">Whether an empty string is a value of it. Otherwise it counts as absent.</param>
    /// <returns>This builder.</returns>
    public JsonShapeBuilder OptionalNullable(string name, bool isText = true) => Add(name, JsonShape.Nullable | Text(isText));

    /// <summary>The last property is a secret: it is never printed.</summary>
    /// <returns>This builder.</returns>
    public JsonShapeBuilder Secret()
    {
        var last = _properties.Count - 1;
        var (name, flags) = _properties[last];
        _properties[last] = (name, (byte)(flags | JsonShape.Secret));
        return this;
    }

    /// <summary>The properties that are not in the schema are secrets: they are never printed.</summary>
    /// <param name="name">What they are called in C#.</param>
    /// <returns>This builder.</returns>
    public JsonShapeBuilder SecretRest(string name)
    {
        _secretRest = name;
        return this;
    }

    /// <summary>Completes the table.</summary>
    /// <param name="additional">What happens to other properties.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public JsonShape Build(AdditionalProperties additional = AdditionalProperties.Keep) =>
        new(_typeName, _properties, additional) { SecretRest = _secretRest };

    private static int Text(bool isText) => isText ? 0 : JsonShape.NotText;

    private JsonShapeBuilder Add(string name, int flags)
    {
        _properties.Add((name, (byte)flags));
        return this;
    }
}
