using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime.Generated;

/// <summary>Shared code of generated unions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnionValue
{
    /// <summary>Gets the value of a union when it is of a case.</summary>
    /// <typeparam name="T">The type of the case.</typeparam>
    /// <param name="union">The value of the union.</param>
    /// <param name="isCase">Whether the value is of this case.</param>
    /// <param name="value">The value, or the default.</param>
    /// <returns><paramref name="isCase"/>.</returns>
    public static bool TryGet<T>(object? union, bool isCase, [MaybeNullWhen(false)] out T value)
    {
        value = isCase ? (T)union! : default;
        return isCase;
    }
}
