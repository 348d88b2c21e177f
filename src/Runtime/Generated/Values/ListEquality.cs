using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Compares lists by their items.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TItem">How items are compared.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ListEquality<T, TItem> : IEqualityComparer<IReadOnlyList<T>?>
    where TItem : struct, IEqualityComparer<T>
{
    /// <inheritdoc/>
    public bool Equals(IReadOnlyList<T>? x, IReadOnlyList<T>? y)
    {
        if (ReferenceEquals(x, y))
            return true;
        if (x is null || y is null || x.Count != y.Count)
            return false;
        for (var i = 0; i < x.Count; i++)
        {
            if (!default(TItem).Equals(x[i], y[i]))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(IReadOnlyList<T> obj)
    {
        var hash = default(HashCode);
        for (var i = 0; i < obj.Count; i++)
            hash.Add(obj[i] is { } item ? default(TItem).GetHashCode(item) : 0);
        return hash.ToHashCode();
    }
}

/// <summary>Compares lists by their items, which compare themselves.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ListEquality<T> : IEqualityComparer<IReadOnlyList<T>?>
{
    /// <inheritdoc/>
    public bool Equals(IReadOnlyList<T>? x, IReadOnlyList<T>? y) => default(ListEquality<T, ItemEquality<T>>).Equals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(IReadOnlyList<T> obj) => default(ListEquality<T, ItemEquality<T>>).GetHashCode(obj);
}
