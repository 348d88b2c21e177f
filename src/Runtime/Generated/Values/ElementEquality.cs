using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Compares JSON by its meaning: spaces, the order of properties and the spelling of a number are irrelevant.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ElementEquality : IEqualityComparer<JsonElement>, IEqualityComparer<JsonElement?>
{
    /// <inheritdoc/>
    public bool Equals(JsonElement x, JsonElement y)
    {
        if (x.ValueKind == JsonValueKind.Undefined || y.ValueKind == JsonValueKind.Undefined)
            return x.ValueKind == y.ValueKind;
#if NET9_0_OR_GREATER
        return JsonElement.DeepEquals(x, y);
#else
        return x.ValueKind == y.ValueKind && x.ValueKind switch
        {
            JsonValueKind.Number => IsSameNumber(x, y),
            JsonValueKind.String => y.ValueEquals(x.GetString()),
            JsonValueKind.Array => x.GetArrayLength() == y.GetArrayLength() && x.EnumerateArray().Zip(y.EnumerateArray()).All(IsSame),
            JsonValueKind.Object => IsSameObject(x, y),
            _ => true,
        };
#endif
    }

    /// <inheritdoc/>
    public bool Equals(JsonElement? x, JsonElement? y) => x is { } one && y is { } other ? Equals(one, other) : x.HasValue == y.HasValue;

    /// <inheritdoc/>
    public int GetHashCode(JsonElement obj) => obj.ValueKind switch
    {
        JsonValueKind.Number => obj.TryGetDouble(out var number) ? number.GetHashCode() : 1,
        JsonValueKind.Array => HashCode.Combine(JsonValueKind.Array, obj.GetArrayLength()),

        // Strings too: one that is half of a surrogate pair cannot be got.
        _ => (int)obj.ValueKind,
    };

    /// <inheritdoc/>
    public int GetHashCode(JsonElement? obj) => obj is { } value ? GetHashCode(value) : 0;

#if !NET9_0_OR_GREATER
    private bool IsSame((JsonElement One, JsonElement Other) pair) => Equals(pair.One, pair.Other);

    private static bool IsSameNumber(JsonElement x, JsonElement y) => x.GetRawText() == y.GetRawText()
        || (x.TryGetDecimal(out var one) && y.TryGetDecimal(out var other) ? one == other : x.GetDouble().Equals(y.GetDouble()));

    private bool IsSameObject(JsonElement x, JsonElement y)
    {
        var left = x.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal).ToList();
        var right = y.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal).ToList();
        var same = this;
        return left.Count == right.Count
            && left.Zip(right).All(pair => pair.First.Name == pair.Second.Name && same.Equals(pair.First.Value, pair.Second.Value));
    }
#endif
}
