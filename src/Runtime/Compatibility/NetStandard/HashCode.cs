#pragma warning disable IDE0130 // The namespace is the framework's.

namespace System;

internal static class HashCode
{
    public static int Combine<T1, T2>(T1 first, T2 second) => unchecked(((first?.GetHashCode() ?? 0) * 397) ^ (second?.GetHashCode() ?? 0));
}
