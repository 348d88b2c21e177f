namespace Gigstack.Runtime.Http;

/// <summary>Where a credential goes.</summary>
public enum ApiSecurityKind
{
    /// <summary><c>Authorization: Bearer</c>.</summary>
    Bearer,

    /// <summary><c>Authorization: Basic</c>.</summary>
    Basic,

    /// <summary>A key in a header.</summary>
    ApiKeyHeader,

    /// <summary>A key in the query.</summary>
    ApiKeyQuery,

    /// <summary>A key in a cookie.</summary>
    ApiKeyCookie,
}
