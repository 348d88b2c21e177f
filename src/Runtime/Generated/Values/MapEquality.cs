using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Compares dictionaries by their entries. Their order is irrelevant.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TItem">How values are compared.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct MapEquality<T, TItem> : IEqualityComparer<IReadOnlyDictionary<string, T>?>
    where TItem : struct, IEqualityComparer<T>
{
    /// <inheritdoc/>
    public bool Equals(IReadOnlyDictionary<string, T>? x, IReadOnlyDictionary<string, T>? y)
    {
        if (ReferenceEquals(x, y))
            return true;
        if (x is null || y is null || x.Count != y.Count)
            return false;
        foreach ((var name, var value) in x)
        {
            if (!y.TryGetValue(name, out var other) || !default(TItem).Equals(value, other))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(IReadOnlyDictionary<string, T> obj)
    {
        var sum = obj.Count;
        foreach ((var name, var value) in obj)
            sum += HashCode.Combine(StringComparer.Ordinal.GetHashCode(name), value is null ? 0 : default(TItem).GetHashCode(value));
        return sum;
    }
}

/// <summary>Compares dictionaries by their entries, whose values compare themselves.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct MapEquality<T> : IEqualityComparer<IReadOnlyDictionary<string, T>?>
{
    /// <inheritdoc/>
    public bool Equals(IReadOnlyDictionary<string, T>? x, IReadOnlyDictionary<string, T>? y) =>
        default(MapEquality<T, ItemEquality<T>>).Equals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(IReadOnlyDictionary<string, T> obj) => default(MapEquality<T, ItemEquality<T>>).GetHashCode(obj);
}
