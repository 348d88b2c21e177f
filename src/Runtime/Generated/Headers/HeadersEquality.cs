using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Compares response headers: names ignoring case and in any order, values in their order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct HeadersEquality : IEqualityComparer<IReadOnlyDictionary<string, IReadOnlyList<string>>?>
{
    /// <inheritdoc/>
    public bool Equals(IReadOnlyDictionary<string, IReadOnlyList<string>>? x, IReadOnlyDictionary<string, IReadOnlyList<string>>? y)
    {
        if (ReferenceEquals(x, y))
            return true;
        if (x is null || y is null || x.Count != y.Count)
            return false;
        foreach ((var name, var values) in x)
        {
            if (!HeaderValues.TryFind(y, name, out var others) || !default(ListEquality<string>).Equals(values, others))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(IReadOnlyDictionary<string, IReadOnlyList<string>> obj)
    {
        var sum = obj.Count;
        foreach ((var name, var values) in obj)
        {
            sum += HashCode.Combine(
                StringComparer.OrdinalIgnoreCase.GetHashCode(name), values is null ? 0 : default(ListEquality<string>).GetHashCode(values));
        }
        return sum;
    }
}
