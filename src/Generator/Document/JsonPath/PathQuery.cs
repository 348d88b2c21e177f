using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.JsonPath;

/// <summary>A JSONPath query (RFC 9535).</summary>
/// <param name="IsRooted">Whether it starts at the root (<c>$</c>) and not at the current node of a filter (<c>@</c>).</param>
/// <param name="Segments">Its segments, in order.</param>
internal sealed record PathQuery(bool IsRooted, IReadOnlyList<PathSegment> Segments)
{
    /// <summary>Whether it selects at most one node by its form: only names and indexes.</summary>
    public bool IsSingular { get; } = Segments.All(static segment =>
        !segment.IsDescendant && segment.Selectors.Count == 1 && segment.Selectors[0] is NameSelector or IndexSelector);
}

/// <summary>The selectors of one pair of brackets.</summary>
/// <param name="IsDescendant">Whether they are applied to all descendants (<c>..</c>).</param>
/// <param name="Selectors">The selectors, in order.</param>
internal sealed record PathSegment(bool IsDescendant, IReadOnlyList<PathSelector> Selectors);

/// <summary>Selects children of a node.</summary>
internal abstract record PathSelector;

internal sealed record NameSelector(string Name) : PathSelector;

internal sealed record IndexSelector(long Index) : PathSelector;

internal sealed record SliceSelector(long? Start, long? End, long Step) : PathSelector;

internal sealed record WildcardSelector : PathSelector;

internal sealed record FilterSelector(FilterExpression Expression) : PathSelector;

/// <summary>A node of the tree with its place in its parent, because null is a node too.</summary>
/// <param name="Value">The value.</param>
/// <param name="Parent">The object or array that contains it; null for the root.</param>
/// <param name="Key">Its key in an object; null in an array.</param>
/// <param name="Index">Its index in an array.</param>
internal readonly record struct PathNode(JsonNode? Value, JsonNode? Parent, string? Key, int Index);
