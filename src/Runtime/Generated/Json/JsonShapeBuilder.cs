using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Lists the JSON properties of a generated type, one call for each, in the order of the document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShapeBuilder
{
    private readonly string _typeName;
    private readonly List<(string Name, byte Flags)> _properties = [];

    internal JsonShapeBuilder(string typeName) => _typeName = typeName;

    /// <summary>A property that must be present and must not be null.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <returns>This builder.</returns>
    public JsonShapeBuilder Required(string name) => Add(name, JsonShape.Required);

    /// <summary>A property that must be present and may be null.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <returns>This builder.</returns>
    public JsonShapeBuilder RequiredNullable(string name) => Add(name, JsonShape.Required | JsonShape.Nullable);

    /// <summary>A property that may be absent; JSON null counts as absent.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <returns>This builder.</returns>
    public JsonShapeBuilder Optional(string name) => Add(name, 0);

    /// <summary>A property that may be absent, or present and null.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <returns>This builder.</returns>
    public JsonShapeBuilder OptionalNullable(string name) => Add(name, JsonShape.Nullable);

    /// <summary>Completes the table.</summary>
    /// <param name="additional">What happens to other properties.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public JsonShape Build(AdditionalProperties additional = AdditionalProperties.Keep) => new(_typeName, _properties, additional);

    private JsonShapeBuilder Add(string name, byte flags)
    {
        _properties.Add((name, flags));
        return this;
    }
}
