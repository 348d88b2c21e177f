using System.Text.Json.Nodes;
using System.Threading;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>
/// The properties of schemas, of what they are combined with by <c>allOf</c> and the like, and of the schemas that they are a part of.
/// </summary>
/// <param name="sections">The components.</param>
/// <param name="references">The references that are a part of a schema, each with the schema.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class CombinedSchemas(
    ComponentSections sections, IEnumerable<(JsonObject Reference, JsonObject Whole)> references, CancellationToken cancellationToken)
{
    /// <summary>Of schemas and references. Deeper parts are not in the generated type either, which is reported there.</summary>
    private const int MostLevels = 256;

    /// <summary>The largest real documents need some ten thousand.</summary>
    private const int MostSteps = 1_000_000;

    private static readonly string[] s_combining = ["allOf", "oneOf", "anyOf", "then", "else"];

    private readonly ILookup<JsonObject?, JsonObject> _users =
        references.ToLookup(one => TargetOf(one.Reference, sections), static one => one.Whole);

    private readonly Dictionary<JsonObject, JsonObject[]> _parts = [];
    private readonly Dictionary<JsonObject, HashSet<string>?> _names = [];
    private int _steps;

    /// <summary>Whether so much was searched that a name that is not found can exist.</summary>
    public bool IsExhausted => _steps > MostSteps;

    /// <summary>Whether a name is a property of a schema, or of one that contains it; true as well if they are too deep to say.</summary>
    public bool MayHave(JsonObject whole, string name) =>
        Search(whole, schema => _users[schema], schema => NamesOf(schema)?.Contains(name) != false);

    /// <summary>The properties of a schema and its parts; null if they are too deep to say.</summary>
    public HashSet<string>? NamesOf(JsonObject whole)
    {
        if (_names.TryGetValue(whole, out var known))
            return known;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isCut = Search(whole, PartsOf, schema =>
        {
            AddNames(schema, names);
            return false;
        });
        return _names[whole] = isCut ? null : names;
    }

    private static void AddNames(JsonObject schema, HashSet<string> names)
    {
        foreach (var property in schema["properties"] as JsonObject ?? [])
            names.Add(property.Key);
        if (NodeText.Of((schema["discriminator"] as JsonObject)?["propertyName"] ?? schema["discriminator"]) is { } discriminator)
            names.Add(discriminator);
    }

    /// <summary>Breadth first, each schema once, as schemas can contain themselves.</summary>
    /// <returns>Whether a schema is the one, or the search was cut.</returns>
    private bool Search(JsonObject start, Func<JsonObject, IEnumerable<JsonObject>> next, Func<JsonObject, bool> isIt)
    {
        var seen = new HashSet<JsonObject> { start };
        var level = new List<JsonObject> { start };
        for (var depth = 0; level.Count > 0; depth++)
        {
            if (depth == MostLevels)
                return true;
            var deeper = new List<JsonObject>();
            foreach (var schema in level)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (isIt(schema))
                    return true;
                if (++_steps > MostSteps)
                    return false;
                deeper.AddRange(next(schema).Where(seen.Add));
            }

            level = deeper;
        }

        return false;
    }

    private JsonObject[] PartsOf(JsonObject schema)
    {
        if (!_parts.TryGetValue(schema, out var parts))
        {
            var inside = s_combining.SelectMany(keyword => schema[keyword] as IEnumerable<JsonNode?> ?? [schema[keyword]])
                .Concat((schema["dependentSchemas"] as JsonObject ?? []).Select(static dependent => dependent.Value));
            _parts.Add(schema, parts = [.. inside.Append(TargetOf(schema, sections)).OfType<JsonObject>()]);
        }

        return parts;
    }

    private static JsonObject? TargetOf(JsonObject schema, ComponentSections sections) =>
        ReferenceSite.Of(schema) is { } reference ? sections.Find(NodeKind.Schema)?[JsonPointer.Parse(reference).Last] as JsonObject : null;
}
