using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime;

/// <summary>A value that may be absent. Absent, present and null, and present with a value are three different things in a request.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Makes a present value.</summary>
    /// <param name="value">The value; null is one.</param>
    public Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>Whether there is a value, be it null.</summary>
    public bool IsPresent { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It is absent.</exception>
    public T Value => IsPresent ? _value : throw new InvalidOperationException("The value is absent.");

    /// <summary>A present value.</summary>
    /// <param name="value">The value; null is one.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent or hold equal values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when different.</returns>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value, or the default of the type when it is absent.</summary>
    /// <returns>The value.</returns>
    public T? GetValueOrDefault() => _value;

    /// <summary>The value, or another when it is absent.</summary>
    /// <param name="absent">What stands for an absent value.</param>
    /// <returns>The value.</returns>
    public T GetValueOrDefault(T absent) => IsPresent ? _value : absent;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsPresent ? HashCode.Combine(1, _value) : 0;

    /// <inheritdoc/>
    public override string ToString() => IsPresent ? _value?.ToString() ?? "null" : "(absent)";
}
