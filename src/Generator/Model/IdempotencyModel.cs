namespace Gigstack.Generator.Model;

/// <summary>What makes a retry of this operation safe.</summary>
/// <param name="Header">The header that carries the key, or null.</param>
/// <param name="Property">The C# name of the body's property that carries it, or null.</param>
internal sealed record IdempotencyModel(string? Header, string? Property);
