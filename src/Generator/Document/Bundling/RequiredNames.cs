using System.Text.Json.Nodes;
using System.Threading;
using Gigstack.Generator.Document.Spelling;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Reports the names in <c>required</c> that are no property of the schema, or of one that it is combined with.</summary>
internal sealed class RequiredNames(ComponentSections sections, Findings findings, CancellationToken cancellationToken)
{
    private const string Required = "required";
    private const string NotChecked = "the generated type has no member for it, and objects are not checked for it";

    /// <summary>The length of properties that a name can differ from by a letter: <c>tags</c> is <c>tag</c>.</summary>
    private const int ShortestProperty = 3;

    private readonly List<SchemaPart> _schemas = [];
    private readonly List<SchemaPart> _references = [];

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
        var combined = new CombinedSchemas(
            sections,
            _references.Where(part => IsAttached(part.Schema)).Select(static part => (part.Schema, part.Whole)),
            cancellationToken);
        foreach (var part in _schemas.Where(part => IsAttached(part.Schema)))
        {
            var required = (JsonArray)part.Schema[Required]!;
            for (var i = 0; i < required.Count; i++)
            {
                if (NodeText.Of(required[i]) is not { } name || combined.MayHave(part.Whole, name))
                    continue;
                if (combined.IsExhausted)
                {
                    findings.Add(
                        Descriptors.ReadLeniently, NodePlace.Of(part.Schema).Then(Required).Then(i),
                        "the schemas are combined with too many others",
                        "from here on, names in 'required' are not compared with the properties");
                    return;
                }

                Report(part, required, i, name, combined.NamesOf(part.Whole)!);
            }
        }
    }

    private void Report(SchemaPart part, JsonArray required, int index, string name, HashSet<string> known)
    {
        var place = NodePlace.Of(part.Schema).Then(Required).Then(index);
        var listed = required.Select(NodeText.Of).ToList();
        if (NearName.Of(name, known.Where(one => !listed.Contains(one)), ShortestProperty) is { } meant)
            findings.Add(Descriptors.Misspelled, place, name, "required, but is not a property of the schema, and is ignored", meant, "");
        else
            findings.Add(Descriptors.RequiredUnknown, place, $"'{name}'", NotChecked);
    }

    private static bool HasAll(JsonObject schema, JsonArray required) =>
        schema["properties"] is JsonObject properties
            && required.All(name => NodeText.Of(name) is { } text && properties.ContainsKey(text));

    private bool IsAttached(JsonNode node)
    {
        while (node.Parent is { } parent)
            node = parent;
        return node == sections.Root;
    }
}
