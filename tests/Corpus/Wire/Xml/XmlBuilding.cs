using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Gigstack.Corpus.Wire.Expecting;
using Gigstack.Corpus.Wire.Reading;
using Gigstack.Corpus.Wire.Values;

namespace Gigstack.Corpus.Wire.Xml;

/// <summary>Writes the values of a schema as XML, by the specification and docs/xml.md. What has no XML throws <see cref="NotSupportedException"/>.</summary>
internal sealed class XmlBuilding(RawFile file, SchemaChoice choice)
{
    private static readonly XNamespace s_instance = "http://www.w3.org/2001/XMLSchema-instance";
    private readonly XmlNaming _naming = XmlNaming.Of(file);

    // What it chooses must not disturb the turns of the values.
    private readonly SchemaChoice _aside = new(file);
    private readonly List<Action> _losses = [];

    /// <param name="inferred">The name that the place gives to the root element.</param>
    public XElement Root(RawNode schema, JsonNode? value, string? inferred = null)
    {
        var meaning = XmlNaming.Steps(schema).Last();
        var place = _naming.Of([schema], inferred ?? meaning["title"].Text, byComponent: true);
        if (IsArray([schema]))
        {
            var items = Items([schema]);
            var item = _naming.Of(items, place.IsNamed ? place.Name : "item", byComponent: true);
            place = place with { Name = place.Name ?? "ArrayOf" + Pascal(item.Name!) };
            var element = new XElement(place.Element(""));
            if (value is JsonArray all)
                element.Add(all.Select(one => Item(items, item, one, place.Scope(""))).ToArray<object?>());
            else
                Nil(element);
            return element;
        }
        if (place.Name is null && XmlCases.Named([schema], View(value), evenIfDiscriminated: true) is { } chosen)
            place = _naming.Of([chosen], null, byComponent: true);
        return Element([schema], place, value, "");
    }

    /// <summary>Takes out of the value what the XML does not have, so that nobody can read it.</summary>
    public void Lose()
    {
        foreach (var loss in _losses)
            loss();
    }

    private XElement Item(IReadOnlyList<RawNode> items, XmlPlace place, JsonNode? value, string scope)
    {
        if (!IsArray(items))
            return Element(items, place, value, scope);
        if (place.Node != "element")
            throw new NotSupportedException("an array directly inside an array has no XML");
        return Wrapper(items, place, value, scope);
    }

    private XElement Wrapper(IReadOnlyList<RawNode> schemas, XmlPlace place, JsonNode? value, string scope)
    {
        var element = new XElement(place.Element(scope));
        if (value is JsonArray all)
        {
            var items = Items(schemas);
            var item = _naming.Of(items, place.Name);
            element.Add(all.Select(one => Item(items, item, one, place.Scope(scope))).ToArray<object?>());
        }
        else
        {
            Nil(element);
        }
        return element;
    }

    private XElement Element(IReadOnlyList<RawNode> schemas, XmlPlace place, JsonNode? value, string scope)
    {
        if (!place.IsNamed && XmlCases.Named(schemas, View(value), evenIfDiscriminated: false) is { } chosen)
            place = _naming.Of([chosen], null, byComponent: true);
        var element = new XElement(place.Element(scope));
        Fill(element, schemas, value, place.Scope(scope));
        return element;
    }

    private void Fill(XElement element, IReadOnlyList<RawNode> schemas, JsonNode? value, string scope)
    {
        CheckCases(schemas);
        if (value is null)
            Nil(element);
        else if (value is JsonValue)
            element.Add(new XText(StyledValue.Text(value)));
        else if (View(value) is not { } view)
            XmlFree.Fill(element, value, scope);
        else if (value is JsonArray)
            throw new NotSupportedException("an array as a case of a union has no XML");
        else
            Members(element, schemas, view, (JsonObject)value, scope);
    }

    private void CheckCases(IReadOnlyList<RawNode> schemas)
    {
        foreach (var one in XmlCases.Of(schemas))
        {
            var view = _aside.Of([one]);
            if (IsArray([one]))
                throw new NotSupportedException("an array as a case of a union has no XML");
            if (view.Properties.Count == 0 && view.Types is not ["object"] && XmlNaming.Steps(one).Any(static step => step["xml"].IsThere))
                throw new NotSupportedException("text with a name as a case of a union has no XML");
        }
    }

    private void Members(XElement element, IReadOnlyList<RawNode> schemas, SchemaView view, JsonObject members, string scope)
    {
        var places = XmlOrder.Of(schemas, view).ToDictionary(static name => name, name => _naming.Of(view.Properties[name], name));
        var names = places.ToDictionary(static pair => pair.Key, pair => Naming(view.Properties[pair.Key], pair.Key, pair.Value));
        NameRepeated(view, places, names);
        foreach (var (name, own) in places)
        {
            if (!members.TryGetPropertyValue(name, out var value))
                continue;
            var (property, place) = (view.Properties[name], names[name]);
            if (IsArray(property) && own.Node is "attribute" or "text" or "cdata")
                throw new NotSupportedException("an array is an element");
            if (IsArray(property) && own.Node == "element")
                element.Add(Wrapper(property, place, value, scope));
            else if (IsArray(property))
                Repeated(element, members, view, name, place, value as JsonArray, scope);
            else if (place.Node is null or "element")
                element.Add(Element(property, place, value, scope));
            else
                Other(element, members, property, name, place, value, scope);
        }
        foreach (var (name, value) in members.Where(member => !view.Properties.ContainsKey(member.Key)))
            Additional(element, view, name, value, scope);
    }

    private void Repeated(XElement element, JsonObject members, SchemaView view, string name, XmlPlace place, JsonArray? all, string scope)
    {
        var items = Items(view.Properties[name]);
        foreach (var one in all ?? [])
            element.Add(Item(items, place, one, scope));
        if (all is { Count: > 0 })
            return;
        if (view.Required.Contains(name))
            _losses.Add(() => members[name] = new JsonArray());
        else
            _losses.Add(() => members.Remove(name));
    }

    private void Other(XElement element, JsonObject members, List<RawNode> property, string name, XmlPlace place, JsonNode? value, string scope)
    {
        if (place.Node == "none" && value is JsonObject inline && View(value) is { } view)
            Inline(element, property, view, inline, scope);
        else if (value is JsonObject or JsonArray || place.Node == "none")
            throw new NotSupportedException($"'{name}' cannot be of the node type '{place.Node}'");
        else if (value is not null && place.Node == "attribute")
            element.Add(new XAttribute(place.Attribute, StyledValue.Text(value)));
        else if (value is not null)
            element.Add(place.Node == "cdata" ? new XCData(StyledValue.Text(value)) : new XText(StyledValue.Text(value)));
    }

    /// <summary>Nothing tells whether an unknown element is of the object or of the one around it, so there is none.</summary>
    private void Inline(XElement element, List<RawNode> property, SchemaView view, JsonObject inline, string scope)
    {
        foreach (var unknown in inline.Select(static member => member.Key).Where(name => view.IsSilentAboutOthers && !view.Properties.ContainsKey(name)).ToList())
            inline.Remove(unknown);
        Members(element, property, view, inline, scope);
    }

    private void Additional(XElement element, SchemaView view, string name, JsonNode? value, string scope)
    {
        var place = new XmlPlace(null, XmlConvert.EncodeLocalName(name), true, null, null);
        var schemas = view.Additional.Concat(view.Patterns.Take(1)).ToList();
        if (View(value) is null || !IsArray(schemas))
        {
            if (View(value) is null && value is (JsonObject or JsonArray))
                XmlFree.Add(element, place.Name!, value, scope);
            else
                element.Add(Element(schemas, place, value, scope));
        }
        else if (_naming.Of(schemas, "item") is { Node: "element" } wrapped)
        {
            var outer = new XElement(place.Element(scope));
            var items = Items(schemas);
            var item = _naming.Of(items, "item");
            outer.Add(((JsonArray)value!).Select(one => Item(items, item, one, wrapped.Scope(scope))).ToArray<object?>());
            element.Add(outer);
        }
        else
        {
            foreach (var one in (JsonArray)value!)
                element.Add(Item(Items(schemas), place, one, scope));
        }
    }

    /// <summary>What names the element of a property: the items of an array without an element of its own.</summary>
    private XmlPlace Naming(List<RawNode> property, string name, XmlPlace own) =>
        IsArray(property) && own.Node != "element" ? _naming.Of(Items(property), name) : own;

    /// <summary>Elements that have one name because of their components are named after their properties.</summary>
    private void NameRepeated(SchemaView view, Dictionary<string, XmlPlace> places, Dictionary<string, XmlPlace> names)
    {
        var elements = places.Where(static pair => pair.Value.Node is null or "element").Select(static pair => pair.Key).ToList();
        foreach (var name in Repeated().Where(name => names[name].Name != name).ToList())
        {
            var property = view.Properties[name];
            var own = IsArray(property) && places[name].Node != "element" ? Items(property) : property;
            if (own.Exists(static schema => schema["$ref"].IsThere))
                names[name] = names[name] with { Name = XmlConvert.EncodeLocalName(name), IsNamed = true };
        }
        if (Repeated().Count > 0)
            throw new NotSupportedException("two properties have one name");

        List<string> Repeated() => elements.GroupBy(name => names[name].Element("")).Where(static same => same.Count() > 1).SelectMany(static same => same).ToList();
    }

    private bool IsArray(IReadOnlyList<RawNode> schemas)
    {
        if (schemas.Count == 0 || XmlCases.Of(schemas).Count > 0)
            return false;
        var view = _aside.Of(schemas);
        return view.Properties.Count == 0 && (view.Types is ["array"] || (view.Types.Count == 0 && view.Items.Count > 0));
    }

    private List<RawNode> Items(IReadOnlyList<RawNode> schemas) => _aside.Of(schemas).Items;

    private SchemaView? View(JsonNode? value) => value is null ? null : choice.Made(value);

    private static void Nil(XElement element) => element.Add(new XAttribute(s_instance + "nil", "true"));

    private static string Pascal(string name) => string.Concat(name.Split('-', '_', '.').Select(static word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..]));
}
