using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime;

/// <summary>A body that could not be read as its type, to be read again with less demands.</summary>
internal abstract class UnreadBody
{
    /// <summary>The required properties that are missing.</summary>
    public abstract IReadOnlyList<string> Missing { get; }

    public abstract bool TryReadAs<T>([NotNullWhen(true)] out T? value);
}
