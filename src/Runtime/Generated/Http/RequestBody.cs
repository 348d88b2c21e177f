namespace Gigstack.Runtime.Generated;

/// <summary>A request body. Each attempt has its own content.</summary>
internal abstract class RequestBody
{
    /// <summary>False after a stream that cannot seek was read.</summary>
    public abstract bool CanBeSent { get; }

    /// <summary>
    /// What the stream of the caller threw in the last attempt; null if it did not fail. It is no fault of the transport: the caller gets
    /// it as it is, and nothing is repeated.
    /// </summary>
    public virtual Exception? Failure => null;

    /// <exception cref="InvalidOperationException">A stream that cannot seek has been sent already.</exception>
    public abstract HttpContent ToContent();
}
