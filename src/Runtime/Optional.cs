using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Gigstack.Runtime;

/// <summary>A value that may be absent. In a request, an absent value, null and a value differ.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Optional<T> : IEquatable<Optional<T>>, IOptionalValue
{
    private readonly T _value;

    /// <summary>Creates a value that is present.</summary>
    /// <param name="value">The value, which may be null.</param>
    public Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>Whether there is a value, including null.</summary>
    public bool IsPresent { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The value is absent.</exception>
    public T Value => IsPresent ? _value : throw new InvalidOperationException("The value is absent.");

    object? IOptionalValue.Value => _value;

    /// <summary>Converts a value to one that is present.</summary>
    /// <param name="value">The value, which may be null.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both have equal values.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    /// <returns>True if they are equal.</returns>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    /// <returns>True if they differ.</returns>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>Returns the value, or the default of the type if it is absent.</summary>
    /// <returns>The value.</returns>
    public T? GetValueOrDefault() => _value;

    /// <summary>Returns the value, or another one if it is absent.</summary>
    /// <param name="absent">Returned if the value is absent.</param>
    /// <returns>The value.</returns>
    public T GetValueOrDefault(T absent) => IsPresent ? _value : absent;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsPresent ? HashCode.Combine(1, _value) : 0;

    /// <inheritdoc/>
    public override string ToString() => !IsPresent ? "(absent)" : _value switch
    {
        null => "null",
        DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)_value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => _value.ToString() ?? "",
    };
}
