namespace Gigstack.Runtime.Generated;

/// <summary>The hooks of a client and of the group within it, in this order.</summary>
internal sealed class HookChain(IApiCallHooks outer, IApiCallHooks inner) : IApiCallHooks
{
    public void Sending(in ApiAttempt attempt)
    {
        outer.Sending(attempt);
        inner.Sending(attempt);
    }

    public void Received(in ApiAttempt attempt)
    {
        outer.Received(attempt);
        inner.Received(attempt);
    }
}
