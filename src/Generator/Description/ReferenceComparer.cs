using System.Runtime.CompilerServices;

namespace Gigstack.Generator.Description;

/// <summary>Compares records by reference, because equal ones in two places of the document are distinct.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ReferenceComparer<T> Instance = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
