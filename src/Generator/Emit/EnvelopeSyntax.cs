using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>Where a response body keeps the payload and the message.</summary>
internal static class EnvelopeSyntax
{
    /// <summary>The expression that makes the runtime's description.</summary>
    public static string Shape(EnvelopeModel envelope)
    {
        var message = envelope.Message is null ? "" : $", message: {Literal.Of(envelope.Message.JsonName)}";
        return $"{Generated}ApiEnvelope(payload: {Literal.Of(envelope.Payload.JsonName)}{message})";
    }
}
