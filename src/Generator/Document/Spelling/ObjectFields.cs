using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Spelling;

/// <summary>The fields of a kind of object, and the one that a misspelled key means.</summary>
internal sealed class ObjectFields
{
    /// <summary>Words that are one edit away from a keyword, but are common as keys that other programs read.</summary>
    private static readonly HashSet<string> s_others = ["cost", "when", "tile", "x-errors"];

    private const int ShortestBeside = 6;

    private readonly Dictionary<string, Field> _fields;

    public ObjectFields(string kind, IEnumerable<Field> fields)
    {
        Kind = kind;
        _fields = fields.ToDictionary(static field => field.Name, StringComparer.Ordinal);
    }

    /// <summary>The name of the kind.</summary>
    public string Kind { get; }

    /// <summary>The field with this name; null if there is none in any version.</summary>
    public Field? Find(string name) => _fields.TryGetValue(name, out var field) ? field : null;

    /// <summary>
    /// The field that an unknown key probably means; null for none. The value must fit the field, and if the object has the field
    /// too, the key must be long and not only a longer or shorter form of it (<c>types</c>).
    /// </summary>
    public string? Meant(string key, JsonObject owner, int version)
    {
        if (s_others.Contains(key))
            return null;
        var value = owner[key];
        return NearName.Of(
            key,
            _fields.Values
                .Where(field => (field.Version == 0 || field.Version == version) && Fits(value, field)
                    && (!owner.ContainsKey(field.Name) || IsSure(key, field.Name)))
                .Select(static field => field.Name));
    }

    private static bool IsSure(string key, string name) => name.Length >= ShortestBeside
        && !key.StartsWith(name, StringComparison.OrdinalIgnoreCase) && !name.StartsWith(key, StringComparison.OrdinalIgnoreCase);

    private static bool Fits(JsonNode? value, Field field) =>
        value is null || field.Values.IndexOf(value switch { JsonObject => 'o', JsonArray => 'a', _ => 's' }) >= 0;
}
