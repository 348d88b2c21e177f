namespace Gigstack.Runtime.Generated;

/// <summary>What a request sends. Each attempt gets a content of its own from it.</summary>
internal abstract class RequestBody
{
    /// <summary>False once a stream that cannot seek has been read from.</summary>
    public abstract bool CanBeSent { get; }

    /// <exception cref="InvalidOperationException">A stream that cannot seek has been sent already.</exception>
    public abstract HttpContent ToContent();
}
