#pragma warning disable IDE0130 // The namespace is the framework's.

namespace System.Buffers;

/// <summary>The values that a search looks for; the framework has this from .NET 8 on.</summary>
internal sealed class SearchValues<T>(T[] values)
    where T : IEquatable<T>
{
    public ReadOnlySpan<T> Values => values;

    public bool Contains(T value) => Array.IndexOf(values, value) >= 0;
}

internal static class SearchValues
{
    public static SearchValues<char> Create(ReadOnlySpan<char> values) => new(values.ToArray());

    public static SearchValues<byte> Create(ReadOnlySpan<byte> values) => new(values.ToArray());
}
