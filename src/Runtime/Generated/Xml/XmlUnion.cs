using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>The cases of a union, told by the name of the element, the discriminator, or the properties.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlUnion : XmlShape
{
    private readonly string? _discriminator;
    private readonly List<(XmlElementShape Element, string[] Values)> _cases = [];

    internal XmlUnion(string? discriminator) => _discriminator = discriminator;

    /// <summary>Adds a case.</summary>
    /// <param name="element">Its element; without a name, the property around it names the element.</param>
    /// <param name="values">Its values of the discriminator.</param>
    /// <returns>The table.</returns>
    public XmlUnion Case(XmlElementShape element, params string[] values)
    {
        _cases.Add((element, values));
        return this;
    }

    /// <summary>The case with the name of an element; null if there is none.</summary>
    internal XmlElementShape? Named(XmlNode element) =>
        _cases.Find(one => one.Element.Name is not null && one.Element.Matches(element, anySpace: true)).Element;

    /// <summary>The case of an element.</summary>
    internal XmlShape Find(XmlNode element)
    {
        if (Named(element) is { } named)
            return named.Content;
        if (element.IsLeaf && ScalarCase() is { } scalar)
            return scalar;
        if (Told(shape => Discriminator(element, shape)) is { } told)
            return told.Content;
        return Best(record => record.Score(member => member.Place switch
        {
            XmlPlace.Attribute => element.Attribute(member.Element) is not null,
            XmlPlace.Element => element.Children.Exists(child => member.Element.Matches(child, anySpace: false)),
            XmlPlace.Inline => true,
            _ => element.Text.Length > 0,
        }))?.Content ?? Any;
    }

    /// <summary>The case of JSON; null if it is no case.</summary>
    internal XmlElementShape? Find(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object)
            return _cases.Find(static one => one.Element.Content.Resolved is XmlScalar).Element;
        return Told(_ => _discriminator is { } name && json.TryGetProperty(name, out var value) ? value.ToString() : null)
            ?? Best(record => record.Score(member => json.TryGetProperty(member.JsonName, out _)));
    }

    private XmlShape? ScalarCase() => _cases.Find(static one => one.Element.Content.Resolved is XmlScalar).Element?.Content;

    /// <summary>The case with the value of the discriminator; null if there is none, or no case has the value.</summary>
    private XmlElementShape? Told(Func<XmlShape, string?> value)
    {
        foreach (var (element, values) in _discriminator is null ? [] : _cases)
        {
            if (value(element.Content.Resolved) is { } found && Array.IndexOf(values, found) >= 0)
                return element;
        }

        return null;
    }

    private XmlElementShape? Best(Func<XmlRecord, int> score)
    {
        XmlElementShape? best = null;
        var most = int.MinValue;
        foreach (var (element, _) in _cases)
        {
            var points = element.Content.Resolved switch { XmlRecord record => score(record), XmlScalar => int.MinValue, _ => 0 };
            if (points > most)
                (best, most) = (element, points);
        }

        return best;
    }

    /// <summary>The value of the discriminator. A case that does not have the property has it where the name is the same.</summary>
    private string? Discriminator(XmlNode element, XmlShape shape)
    {
        var member = (shape as XmlRecord)?.Members.FirstOrDefault(one => one.JsonName == _discriminator);
        var node = member?.Element ?? new XmlElementShape(_discriminator, Token);
        var found = member?.Place is XmlPlace.Attribute
            ? element.Attribute(node)
            : element.Children.Find(child => node.Matches(child, anySpace: true))?.Text ?? element.Attribute(node);
        return found?.Trim();
    }
}
