namespace Gigstack.Runtime.Generated;

/// <summary>A request body. Each attempt has its own content.</summary>
internal abstract class RequestBody
{
    /// <summary>False after a stream that cannot seek was read.</summary>
    public abstract bool CanBeSent { get; }

    /// <exception cref="InvalidOperationException">A stream that cannot seek has been sent already.</exception>
    public abstract HttpContent ToContent();
}
