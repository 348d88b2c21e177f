using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Idempotency keys, by which a server recognizes a repeated request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class IdempotencyKey
{
    /// <summary>Creates a key: a random UUID.</summary>
    /// <returns>The key, 36 characters.</returns>
    public static string New() => Guid.NewGuid().ToString("D");
}
