namespace Gigstack.Runtime;

/// <summary>An error whose body has the type in the OpenAPI document for the status.</summary>
/// <typeparam name="TError">The type of the body.</typeparam>
public class ApiException<TError> : ApiException
{
    /// <summary>Creates the exception.</summary>
    public ApiException() => Error = default!;

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message.</param>
    public ApiException(string? message)
        : base(message) => Error = default!;

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ApiException(string? message, Exception? innerException)
        : base(message, innerException) => Error = default!;

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="error">The body.</param>
    public ApiException(string? message, TError error)
        : base(message) => Error = error;

    internal ApiException(ErrorReport report, TError error)
        : base(report) => Error = error;

    /// <summary>The response body.</summary>
    public TError Error { get; }
}
