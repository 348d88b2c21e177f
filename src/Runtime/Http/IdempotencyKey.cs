namespace Gigstack.Runtime.Http;

/// <summary>Keys by which a server knows a repeated request.</summary>
public static class IdempotencyKey
{
    /// <summary>A new key: a random UUID in text.</summary>
    /// <returns>The key, 36 characters.</returns>
    public static string New() => Guid.NewGuid().ToString("D");
}
