namespace Gigstack.Sandbox;

/// <summary>The edition of gigstack API v2 that a <see cref="GigstackSandbox"/> serves.</summary>
public enum GigstackEdition
{
    /// <summary>The API of docs.gigstack.io: snake_case names, cursor paging.</summary>
    Current,

    /// <summary>The edition of June 2025 (<c>2025-06</c>): camelCase names, limit and offset paging.</summary>
    June2025,
}
