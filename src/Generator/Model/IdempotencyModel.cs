namespace Gigstack.Generator.Model;

/// <summary>The idempotency key of an operation.</summary>
/// <param name="Header">The header with the key; null if it is in the body.</param>
/// <param name="Property">The C# name of the body property with the key; null if it is in a header.</param>
internal sealed record IdempotencyModel(string? Header, string? Property);
