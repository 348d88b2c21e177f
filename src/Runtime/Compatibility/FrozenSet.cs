#pragma warning disable IDE0130 // The namespace is the framework's.

namespace System.Collections.Frozen;

/// <summary>A set that does not change; the framework has a faster one from .NET 8 on.</summary>
internal sealed class FrozenSet<T>(IEnumerable<T> items, IEqualityComparer<T> comparer) : HashSet<T>(items, comparer);

internal static class FrozenSet
{
    public static FrozenSet<T> ToFrozenSet<T>(IEnumerable<T> items, IEqualityComparer<T> comparer) => new(items, comparer);
}
