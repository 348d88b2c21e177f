using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Lists the object cases of a union, one call for each, in the order of the document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonObjectCasesBuilder
{
    private readonly Dictionary<string, List<PropertyOfCase>> _properties = new(StringComparer.Ordinal);
    private readonly List<JsonObjectCases.CaseSize> _cases = [];

    internal JsonObjectCasesBuilder()
    {
    }

    /// <summary>Adds a case.</summary>
    /// <param name="required">The properties that each of its objects has. Each name once.</param>
    /// <param name="others">The other properties.</param>
    /// <returns>This builder.</returns>
    public JsonObjectCasesBuilder Case(string[] required, string[] others)
    {
        ArgumentNullException.ThrowIfNull(required);
        ArgumentNullException.ThrowIfNull(others);
        foreach (var name in required)
            Add(name, isRequired: true);
        foreach (var name in others)
            Add(name, isRequired: false);
        _cases.Add(new JsonObjectCases.CaseSize(required.Length, required.Length + others.Length));
        return this;
    }

    /// <summary>The kinds of the value of a property of the last case tell it from another case.</summary>
    /// <param name="property">The name of the property.</param>
    /// <param name="kinds">The kinds.</param>
    /// <returns>This builder.</returns>
    public JsonObjectCasesBuilder Kinds(string property, JsonKinds kinds)
    {
        Last(property).Kinds = kinds;
        return this;
    }

    /// <summary>The kinds of the items of a property of the last case tell it from another case.</summary>
    /// <param name="property">The name of the property.</param>
    /// <param name="kinds">The kinds.</param>
    /// <returns>This builder.</returns>
    public JsonObjectCasesBuilder Items(string property, JsonKinds kinds)
    {
        Last(property).Items = kinds;
        return this;
    }

    /// <summary>The listed values of a property of the last case tell it from another case; one value is a constant.</summary>
    /// <param name="property">The name of the property.</param>
    /// <param name="values">The values; of a number or boolean, its JSON.</param>
    /// <returns>This builder.</returns>
    public JsonObjectCasesBuilder Values(string property, params string[] values)
    {
        Last(property).Values = values;
        return this;
    }

    /// <summary>The object in a property of the last case tells it from another case.</summary>
    /// <param name="property">The name of the property.</param>
    /// <param name="cases">The objects in this property of all cases.</param>
    /// <param name="index">The index of the object of the last case among <paramref name="cases"/>.</param>
    /// <returns>This builder.</returns>
    public JsonObjectCasesBuilder Inside(string property, JsonObjectCases cases, int index)
    {
        (Last(property).Inside, Last(property).InsideCase) = (cases, index);
        return this;
    }

    /// <summary>Completes the cases.</summary>
    /// <returns>The cases.</returns>
    public JsonObjectCases Build() => new(
        [.. _properties.Keys], [.. _properties.Values.Select(static properties => properties.ToArray())], [.. _cases]);

    private void Add(string name, bool isRequired)
    {
        if (!_properties.TryGetValue(name, out var properties))
            _properties.Add(name, properties = []);
        if (properties.Count > 0 && properties[^1].Case == _cases.Count)
            throw new ArgumentException($"The name \"{name}\" occurs twice.");
        properties.Add(new PropertyOfCase(_cases.Count, isRequired));
    }

    private PropertyOfCase Last(string property) => _properties[property][^1];
}
