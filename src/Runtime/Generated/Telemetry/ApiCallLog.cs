using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// The log events of one client. Generated code implements it with an <c>ILogger</c>, which this library does not reference. Nothing that
/// it is given has a secret, a value of a parameter or a part of a body; <c>operation</c> is a method and a path template.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiCallLog
{
    /// <summary>Whether any event is written: warnings are the highest level.</summary>
    public abstract bool IsEnabled { get; }

    /// <summary>A call begins.</summary>
    /// <param name="operation">The operation.</param>
    public abstract void Started(string operation);

    /// <summary>An attempt failed, and another one follows.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="attempt">The number of the attempt, starting at 1.</param>
    /// <param name="error">The status, or the kind of fault.</param>
    /// <param name="delayMilliseconds">The delay before the next attempt.</param>
    public abstract void AttemptFailed(string operation, int attempt, string error, double delayMilliseconds);

    /// <summary>A call succeeded.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="statusCode">The status of the last response.</param>
    /// <param name="attempts">The number of attempts.</param>
    /// <param name="elapsedMilliseconds">The duration of the call.</param>
    public abstract void Succeeded(string operation, int statusCode, int attempts, double elapsedMilliseconds);

    /// <summary>A call failed.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="error">The status, or the kind of fault.</param>
    /// <param name="attempts">The number of attempts.</param>
    /// <param name="elapsedMilliseconds">The duration of the call.</param>
    public abstract void Failed(string operation, string error, int attempts, double elapsedMilliseconds);

    /// <summary>The caller canceled a call.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="attempts">The number of attempts.</param>
    /// <param name="elapsedMilliseconds">The duration of the call.</param>
    public abstract void Canceled(string operation, int attempts, double elapsedMilliseconds);

    /// <summary>A response departs from the document.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="kind">What departs, a name of <see cref="UnexpectedKind"/>.</param>
    /// <param name="path">The JSON path.</param>
    public abstract void Unexpected(string operation, int statusCode, string kind, string path);
}
