#pragma warning disable IDE0130 // The namespace is the framework's.

namespace System;

/// <summary>Hash codes of several values; the framework has this from .NET Core 2.1 on.</summary>
internal struct HashCode
{
    private int _value;

    public static int Combine<T1, T2>(T1 first, T2 second)
    {
        var hash = default(HashCode);
        hash.Add(first);
        hash.Add(second);
        return hash.ToHashCode();
    }

    public void Add<T>(T value) => Add(value?.GetHashCode() ?? 0);

    public void Add<T>(T value, Collections.Generic.IEqualityComparer<T>? comparer) =>
        Add(value is null ? 0 : comparer?.GetHashCode(value) ?? value.GetHashCode());

    public void AddBytes(ReadOnlySpan<byte> bytes)
    {
        foreach (var item in bytes)
            Add((int)item);
    }

    public readonly int ToHashCode() => _value;

    private void Add(int hash) => _value = unchecked((_value * 397) ^ hash);
}
