using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// The field behind a property whose type the compiler would compare by reference. The equality that it generates for records then compares
/// contents, and includes what users add to their part of a type.
/// </summary>
/// <typeparam name="T">The type of the property.</typeparam>
/// <typeparam name="TEquality">How its values are compared.</typeparam>
/// <param name="value">The value; null if the property is not set.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Compared<T, TEquality>(T? value) : IEquatable<Compared<T, TEquality>>
    where TEquality : struct, IEqualityComparer<T>
{
    /// <summary>The value. Null only if the property may be null, or was not set.</summary>
    public T Value { get; } = value!;

    /// <summary>Whether the values are equal.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    /// <returns>True if they are.</returns>
    public static bool operator ==(Compared<T, TEquality> left, Compared<T, TEquality> right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    /// <returns>True if they do.</returns>
    public static bool operator !=(Compared<T, TEquality> left, Compared<T, TEquality> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Compared<T, TEquality> other) => default(TEquality).Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Compared<T, TEquality> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value is { } value ? default(TEquality).GetHashCode(value) : 0;
}
