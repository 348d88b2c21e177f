using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.JsonPath;

/// <summary>Compares two values, as RFC 9535 defines it.</summary>
internal sealed class FilterComparison(PathBudget budget)
{
    public bool IsTrue(FilterValue left, string comparison, FilterValue right) => comparison switch
    {
        "==" => AreEqual(left, right),
        "!=" => !AreEqual(left, right),
        "<" => IsLess(left, right),
        ">" => IsLess(right, left),
        "<=" => IsLess(left, right) || AreEqual(left, right),
        _ => IsLess(right, left) || AreEqual(left, right),
    };

    private bool AreEqual(FilterValue left, FilterValue right) =>
        left.Exists && right.Exists ? AreEqual(left.Node, right.Node) : left.Exists == right.Exists;

    private bool AreEqual(JsonNode? left, JsonNode? right)
    {
        budget.Take();
        switch (left, right)
        {
            case (null, null):
                return true;
            case (JsonObject members, JsonObject others):
                return members.Count == others.Count
                    && members.All(member => others.TryGetPropertyValue(member.Key, out var other) && AreEqual(member.Value, other));
            case (JsonArray items, JsonArray others):
                return items.Count == others.Count && Enumerable.Range(0, items.Count).All(i => AreEqual(items[i], others[i]));
            case (JsonValue value, JsonValue other):
                var kind = value.GetValueKind();
                return kind == other.GetValueKind() && kind switch
                {
                    JsonValueKind.Number => Number(value) is { } number && number.Equals(Number(other)),
                    JsonValueKind.String => value.ToString() == other.ToString(),
                    _ => true,
                };
            default:
                return false;
        }
    }

    private static bool IsLess(FilterValue left, FilterValue right)
    {
        if (left.Text is { } text && right.Text is { } other)
            return CompareCodePoints(text, other) < 0;
        return left.Node is JsonValue && right.Node is JsonValue && Number(left.Node) is { } number && number < Number(right.Node);
    }

    private static double? Number(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            && double.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>By code points: surrogates are greater than all other characters.</summary>
    private static int CompareCodePoints(string left, string right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a != b)
                return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a) ? 1 : -1;
        }

        return left.Length.CompareTo(right.Length);
    }
}
