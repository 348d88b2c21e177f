namespace Gigstack.Runtime;

/// <summary>A token and how long it lives; null when nobody says.</summary>
internal readonly record struct AccessToken(string Value, TimeSpan? Lifetime);
