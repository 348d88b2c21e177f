using System.Text.Json.Nodes;
using Gigstack.Generator.Document.Spelling;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Reports the names in <c>required</c> that are no property of the schema, or of one that it is combined with.</summary>
internal sealed class RequiredNames(ComponentSections sections, Findings findings)
{
    private const string Required = "required";
    private const string Properties = "properties";
    private const string NotChecked = "the generated type has no member for it, and objects are not checked for it";

    /// <summary>The length of properties that a name can differ from by a letter: <c>tags</c> is <c>tag</c>.</summary>
    private const int ShortestProperty = 3;

    private static readonly string[] s_combining = ["allOf", "oneOf", "anyOf", "then", "else"];

    private readonly List<SchemaPart> _schemas = [];
    private readonly List<SchemaPart> _references = [];
    private readonly Dictionary<JsonObject, HashSet<string>> _names = [];

    /// <summary>Adds a schema that is visited. References are not resolved yet.</summary>
    public void Add(SchemaPart part)
    {
        if (part.Schema[Required] is JsonArray { Count: > 0 } required && !part.IsUnread && !HasAll(part.Schema, required))
            _schemas.Add(part);
        if ((part.Schema != part.Whole || part.Schema.Count > 1) && ReferenceSite.Of(part.Schema) is not null)
            _references.Add(part);
    }

    /// <summary>Reports, once references are resolved.</summary>
    public void Report()
    {
        if (_schemas.Count == 0)
            return;
        var users = _references.Where(part => IsAttached(part.Schema))
            .ToLookup(static part => ReferenceSite.Of(part.Schema), static part => part.Whole);
        foreach (var part in _schemas.Where(part => IsAttached(part.Schema)))
        {
            var required = (JsonArray)part.Schema[Required]!;
            for (var i = 0; i < required.Count; i++)
            {
                if (Text(required[i]) is { } name && !IsProperty(name, part.Whole, users, []))
                    Report(part, required, i, name);
            }
        }
    }

    private void Report(SchemaPart part, JsonArray required, int index, string name)
    {
        var place = NodePlace.Of(part.Schema).Then(Required).Then(index);
        var listed = required.Select(Text).ToList();
        if (NearName.Of(name, NamesOf(part.Whole).Where(known => !listed.Contains(known)), ShortestProperty) is { } meant)
            findings.Add(Descriptors.Misspelled, place, name, "required, but is not a property of the schema, and is ignored", meant, "");
        else
            findings.Add(Descriptors.RequiredUnknown, place, $"'{name}'", NotChecked);
    }

    /// <summary>Whether a name is a property of a schema, or of all that contains it.</summary>
    private bool IsProperty(string name, JsonObject whole, ILookup<string?, JsonObject> users, HashSet<JsonObject> seen)
    {
        if (!seen.Add(whole))
            return false;
        if (NamesOf(whole).Contains(name))
            return true;
        return sections.KindAt(NodePlace.Of(whole)) is NodeKind.Schema
            && users[sections.ReferenceTo(NodeKind.Schema, whole.GetPropertyName())].Any(user => IsProperty(name, user, users, seen));
    }

    private HashSet<string> NamesOf(JsonObject whole)
    {
        if (!_names.TryGetValue(whole, out var names))
        {
            names = new HashSet<string>(StringComparer.Ordinal);
            Collect(whole, names);
            _names.Add(whole, names);
        }

        return names;
    }

    private void Collect(JsonObject whole, HashSet<string> names)
    {
        // An explicit list and a visited set: schemas can be cyclic.
        var seen = new HashSet<JsonObject> { whole };
        var open = new Stack<JsonObject>(seen);
        while (open.Count > 0)
        {
            var schema = open.Pop();
            foreach (var property in schema[Properties] as JsonObject ?? [])
                names.Add(property.Key);
            if (Text((schema["discriminator"] as JsonObject)?["propertyName"] ?? schema["discriminator"]) is { } discriminator)
                names.Add(discriminator);
            foreach (var part in Parts(schema).Concat(Target(schema)))
            {
                if (seen.Add(part))
                    open.Push(part);
            }
        }
    }

    private static IEnumerable<JsonObject> Parts(JsonObject schema) =>
        s_combining.SelectMany(keyword => schema[keyword] as IEnumerable<JsonNode?> ?? [schema[keyword]])
            .Concat((schema["dependentSchemas"] as JsonObject ?? []).Select(static dependent => dependent.Value)).OfType<JsonObject>();

    private IEnumerable<JsonObject> Target(JsonObject schema) =>
        ReferenceSite.Of(schema) is { } reference && sections.Find(NodeKind.Schema)?[JsonPointer.Parse(reference).Last] is JsonObject target
            ? [target]
            : [];

    private static bool HasAll(JsonObject schema, JsonArray required) =>
        schema[Properties] is JsonObject properties
            && required.All(name => Text(name) is { } text && properties.ContainsKey(text));

    private bool IsAttached(JsonNode node)
    {
        while (node.Parent is { } parent)
            node = parent;
        return node == sections.Root;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
