using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>
/// The partial methods that see every attempt of a client. The compiler removes the calls of those that the user does not implement, with
/// the creation of their argument.
/// </summary>
internal static class HooksEmitter
{
    public const string Interface = Generated + "IApiCallHooks";

    public static void Write(SourceWriter writer)
    {
        Write(writer, "OnSending", "Sending", "Called before each attempt is sent, if you implement it. It may add headers.");
        Write(writer, "OnReceived", "Received", "Called when an attempt has a response, or failed without one, if you implement it.");
    }

    private static void Write(SourceWriter writer, string name, string method, string summary)
    {
        writer.Line();
        writer.Doc($"<summary>{summary}</summary>");
        writer.Line($"partial void {name}({Root}ApiCallContext context);");
        writer.Line();
        writer.Line($"void {Interface}.{method}(in {Generated}ApiAttempt attempt) => {name}(attempt.Context());");
    }
}
