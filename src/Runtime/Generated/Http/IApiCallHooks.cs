using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// The partial methods of a client. The compiler removes calls of those that are not implemented, with their arguments, so no context is
/// created for them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiCallHooks
{
    /// <summary>An attempt is about to be sent.</summary>
    /// <param name="attempt">The attempt.</param>
    void Sending(in ApiAttempt attempt);

    /// <summary>An attempt has a response, or failed.</summary>
    /// <param name="attempt">The attempt.</param>
    void Received(in ApiAttempt attempt);
}
