namespace Gigstack.Runtime;

/// <summary>An <see cref="Optional{T}"/> of any type.</summary>
internal interface IOptionalValue
{
    bool IsPresent { get; }

    object? Value { get; }
}
