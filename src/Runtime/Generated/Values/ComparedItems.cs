using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary><see cref="Compared{T, TEquality}"/> for a list whose items compare themselves.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="value">The list; null if the property is not set.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ComparedList<T>(IReadOnlyList<T>? value) : IEquatable<ComparedList<T>>
{
    /// <summary>The list. Null only if the property may be null, or was not set.</summary>
    public IReadOnlyList<T> Value { get; } = value!;

    /// <inheritdoc cref="Compared{T, TEquality}.op_Equality"/>
    public static bool operator ==(ComparedList<T> left, ComparedList<T> right) => left.Equals(right);

    /// <inheritdoc cref="Compared{T, TEquality}.op_Inequality"/>
    public static bool operator !=(ComparedList<T> left, ComparedList<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ComparedList<T> other) => default(ListEquality<T>).Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ComparedList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value is null ? 0 : default(ListEquality<T>).GetHashCode(Value);
}

/// <summary><see cref="Compared{T, TEquality}"/> for a dictionary whose values compare themselves.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="value">The dictionary; null if the property is not set.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ComparedMap<T>(IReadOnlyDictionary<string, T>? value) : IEquatable<ComparedMap<T>>
{
    /// <summary>The dictionary. Null only if the property may be null, or was not set.</summary>
    public IReadOnlyDictionary<string, T> Value { get; } = value!;

    /// <inheritdoc cref="Compared{T, TEquality}.op_Equality"/>
    public static bool operator ==(ComparedMap<T> left, ComparedMap<T> right) => left.Equals(right);

    /// <inheritdoc cref="Compared{T, TEquality}.op_Inequality"/>
    public static bool operator !=(ComparedMap<T> left, ComparedMap<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ComparedMap<T> other) => default(MapEquality<T>).Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ComparedMap<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value is null ? 0 : default(MapEquality<T>).GetHashCode(Value);
}

/// <summary><see cref="Compared{T, TEquality}"/> for properties that are not in the schema.</summary>
/// <param name="value">The properties; null if there are none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ComparedProperties(IReadOnlyDictionary<string, JsonElement>? value) : IEquatable<ComparedProperties>
{
    /// <summary>The properties. Null if there are none.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Value { get; } = value;

    /// <inheritdoc cref="Compared{T, TEquality}.op_Equality"/>
    public static bool operator ==(ComparedProperties left, ComparedProperties right) => left.Equals(right);

    /// <inheritdoc cref="Compared{T, TEquality}.op_Inequality"/>
    public static bool operator !=(ComparedProperties left, ComparedProperties right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ComparedProperties other) => default(MapEquality<JsonElement, ElementEquality>).Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ComparedProperties other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value is null ? 0 : default(MapEquality<JsonElement, ElementEquality>).GetHashCode(Value);
}
