namespace Gigstack.Generator.Binding.Types;

/// <summary>How surely the properties of two objects tell which case an object is.</summary>
internal enum UnionTelling
{
    /// <summary>An object of one case can be read as the other.</summary>
    None,

    /// <summary>An object is told apart if optional properties are present.</summary>
    ByOptionalProperties,

    /// <summary>Required properties tell.</summary>
    Sure,
}

internal static class UnionTellings
{
    public static UnionTelling Of(UnionCaseShape one, UnionCaseShape other)
    {
        var byValue = ByValues(one, other);
        if (byValue is UnionTelling.Sure || !HasSame(one.Required, other.Required))
            return UnionTelling.Sure;
        return byValue is UnionTelling.None && HasSame(one.Others, other.Others) ? UnionTelling.None : UnionTelling.ByOptionalProperties;
    }

    private static UnionTelling ByValues(UnionCaseShape one, UnionCaseShape other)
    {
        var best = UnionTelling.None;
        foreach (var tell in one.Tells)
        {
            var same = other.Tells.FirstOrDefault(candidate => candidate.Name == tell.Name);
            var isRequired = one.Required.Contains(tell.Name) && other.Required.Contains(tell.Name);
            var told = same is null
                ? IsConstant(tell) && (other.Required.Contains(tell.Name) || other.Others.Contains(tell.Name))
                    ? UnionTelling.Sure
                    : UnionTelling.None
                : Of(tell, same);
            if (told is not UnionTelling.None)
                best = isRequired && told is UnionTelling.Sure ? UnionTelling.Sure : Max(best, UnionTelling.ByOptionalProperties);
        }

        return best;
    }

    private static UnionTelling Of(UnionPropertyTell one, UnionPropertyTell other) =>
        AreApart(one.Tokens, other.Tokens) || AreApart(one.Items, other.Items) || AreApart(one.Values, other.Values)
            ? UnionTelling.Sure
            : one.IsInteger != other.IsInteger && one.Tokens is not JsonTokens.None && other.Tokens is not JsonTokens.None
                ? UnionTelling.ByOptionalProperties
                : one.Inside is not null && other.Inside is not null ? Of(one.Inside, other.Inside) : UnionTelling.None;

    private static bool AreApart(JsonTokens one, JsonTokens other) =>
        one is not JsonTokens.None && other is not JsonTokens.None && (one & other) is JsonTokens.None;

    /// <summary>Whether the values are others. A constant is another value than those of a property that lists none.</summary>
    private static bool AreApart(EquatableArray<string> one, EquatableArray<string> other) =>
        (one.Count == 1 && !other.Contains(one[0])) || (other.Count == 1 && !one.Contains(other[0]))
        || (one.Count > 0 && other.Count > 0 && !one.Intersect(other).Any());

    private static bool IsConstant(UnionPropertyTell tell) => tell.Values.Count == 1;

    private static bool HasSame(EquatableArray<string> one, EquatableArray<string> other) => new HashSet<string>(one).SetEquals(other);

    private static UnionTelling Max(UnionTelling one, UnionTelling other) => one > other ? one : other;
}
