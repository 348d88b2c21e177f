using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Keys by which a server knows a repeated request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class IdempotencyKey
{
    /// <summary>A new key: a random UUID in text.</summary>
    /// <returns>The key, 36 characters.</returns>
    public static string New() => Guid.NewGuid().ToString("D");
}
