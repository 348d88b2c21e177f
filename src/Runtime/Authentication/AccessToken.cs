namespace Gigstack.Runtime;

/// <summary>A token and its lifetime; null if unknown.</summary>
internal readonly record struct AccessToken(string Value, TimeSpan? Lifetime);
