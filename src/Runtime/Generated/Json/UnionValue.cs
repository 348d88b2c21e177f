using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime.Generated;

/// <summary>What generated unions have in common.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnionValue
{
    /// <summary>Gets the value of a union when it is of a case.</summary>
    /// <typeparam name="T">The type of the case.</typeparam>
    /// <param name="union">The value of whichever case it is.</param>
    /// <param name="isCase">Whether it is of this one.</param>
    /// <param name="value">The value, or the default.</param>
    /// <returns><paramref name="isCase"/>.</returns>
    public static bool TryGet<T>(object? union, bool isCase, [MaybeNullWhen(false)] out T value)
    {
        value = isCase ? (T)union! : default;
        return isCase;
    }
}
