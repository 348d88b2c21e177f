using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Methods that <see cref="HttpMethod"/> does not have on every framework.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiMethods
{
    /// <summary>PATCH.</summary>
    public static HttpMethod Patch { get; } = new("PATCH");
}
