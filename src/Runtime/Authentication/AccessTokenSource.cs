namespace Gigstack.Runtime;

/// <summary>Requests access tokens.</summary>
internal abstract class AccessTokenSource
{
    /// <exception cref="ApiException">The authorization server did not return a token.</exception>
    public abstract Task<AccessToken> SendAsync(Connection connection, CancellationToken cancellationToken);
}
