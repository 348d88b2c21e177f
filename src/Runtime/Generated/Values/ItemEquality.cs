using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Compares values as their type does.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ItemEquality<T> : IEqualityComparer<T>
{
    /// <inheritdoc/>
    public bool Equals(T? x, T? y) => EqualityComparer<T>.Default.Equals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(T obj) => obj is null ? 0 : EqualityComparer<T>.Default.GetHashCode(obj);
}

/// <summary>Compares bytes by their content.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct BytesEquality : IEqualityComparer<byte[]?>
{
    /// <inheritdoc/>
    public bool Equals(byte[]? x, byte[]? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.AsSpan().SequenceEqual(y));

    /// <inheritdoc/>
    public int GetHashCode(byte[] obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(obj);
        return hash.ToHashCode();
    }
}

/// <summary>Compares optional values whose type would be compared by reference.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TValue">How values are compared.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct OptionalEquality<T, TValue> : IEqualityComparer<Optional<T?>>
    where T : class
    where TValue : struct, IEqualityComparer<T>
{
    /// <inheritdoc/>
    public bool Equals(Optional<T?> x, Optional<T?> y) =>
        x.IsPresent == y.IsPresent && default(TValue).Equals(x.GetValueOrDefault(), y.GetValueOrDefault());

    /// <inheritdoc/>
    public int GetHashCode(Optional<T?> obj) =>
        !obj.IsPresent ? 0 : obj.Value is { } value ? HashCode.Combine(1, default(TValue).GetHashCode(value)) : 1;
}
