using System.Text.Json.Nodes;

namespace Gigstack.Generator.Description;

/// <summary>The <c>x-…</c> values of a part of the document. docs/extensions.md describes them.</summary>
internal sealed class Extensions : IEquatable<Extensions>
{
    public static readonly Extensions None = new([]);

    private readonly KeyValuePair<string, JsonNode>[] _entries;

    private Extensions(KeyValuePair<string, JsonNode>[] entries) => _entries = entries;

    public bool IsEmpty => _entries.Length == 0;

    /// <summary>The value; null if there is none.</summary>
    public JsonNode? this[string name]
    {
        get
        {
            foreach (var entry in _entries)
            {
                if (entry.Key == name)
                    return entry.Value;
            }

            return null;
        }
    }

    /// <summary>The value of <c>x-csharp-name</c>; null if there is none.</summary>
    public string? Name => this["x-csharp-name"].AsText() is { Length: > 0 } name ? name : null;

    public static Extensions Of(IEnumerable<KeyValuePair<string, JsonNode>> entries) =>
        entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal).ToArray() is { Length: > 0 } sorted
            ? new Extensions(sorted)
            : None;

    public bool Equals(Extensions? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _entries.Length == other._entries.Length
            && _entries.Zip(other._entries, static (one, two) => one.Key == two.Key && one.Value.ToJsonString() == two.Value.ToJsonString())
                .All(static same => same));

    public override bool Equals(object? obj) => Equals(obj as Extensions);

    public override int GetHashCode() =>
        _entries.Aggregate(_entries.Length, static (hash, entry) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(entry.Key)));
}
