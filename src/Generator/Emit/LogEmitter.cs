using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>
/// The log of a client: what the generator of <c>LoggerMessage</c> would make, which does not see what this one makes. The runtime does not
/// reference <c>ILogger</c>.
/// </summary>
internal static class LogEmitter
{
    private const string Logging = "global::Microsoft.Extensions.Logging.";

    private const string After = "after {Attempts} attempt(s) and {ElapsedMs} ms";

    private static readonly LogEvent[] s_events =
    [
        new(1, "Started", "CallStarted", "Debug", "{Operation} started", [new("string", "operation")]),
        new(
            2,
            "AttemptFailed",
            "AttemptFailed",
            "Warning",
            "Attempt {Attempt} of {Operation} failed with {Error}; the next one follows after {DelayMs} ms",
            [new("string", "operation"), new("int", "attempt"), new("string", "error"), new("double", "delayMilliseconds")])
        {
            Arguments = ["attempt", "operation", "error", "delayMilliseconds"],
        },
        new(
            3,
            "Succeeded",
            "CallSucceeded",
            "Information",
            $"{{Operation}} returned {{StatusCode}} {After}",
            [new("string", "operation"), new("int", "statusCode"), new("int", "attempts"), new("double", "elapsedMilliseconds")]),
        new(
            4,
            "Failed",
            "CallFailed",
            "Warning",
            $"{{Operation}} failed with {{Error}} {After}",
            [new("string", "operation"), new("string", "error"), new("int", "attempts"), new("double", "elapsedMilliseconds")]),
        new(
            5,
            "Canceled",
            "CallCanceled",
            "Debug",
            $"{{Operation}} was canceled by the caller {After}",
            [new("string", "operation"), new("int", "attempts"), new("double", "elapsedMilliseconds")]),
        new(
            6,
            "Unexpected",
            "UnexpectedAnswer",
            "Warning",
            "{Operation} returned {StatusCode} with a departure from the document: {Kind} at {JsonPath}",
            [new("string", "operation"), new("int", "statusCode"), new("string", "kind"), new("string", "path")]),
    ];

    public static SourceFile Emit(NamespaceModel target, string client, string options)
    {
        var writer = SourceFile.Begin(target);
        using (writer.Braces($"partial class {options}"))
        {
            writer.Doc(
                $"<summary>Creates the logger of the client, in the category <c>{target.Name}.{client}</c>. Log events have no secret, "
                + "and no value of a parameter, header or body.</summary>");
            writer.Line("/// <value>The default is null, and nothing is logged.</value>");
            writer.Line($"public {Logging}ILoggerFactory? LoggerFactory {{ get; set; }}");
            writer.Line();
            writer.Line($"partial void {OptionsEmitter.CopyLog}({options} other) => LoggerFactory = other.LoggerFactory;");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
            writer.Line($"protected override {Generated}ApiCallLog? CreateLog() =>");
            using (writer.Indent())
            {
                var category = Literal.Of($"{target.Name}.{client}");
                writer.Line($"LoggerFactory is {{ }} factory ? new CallLog(factory.CreateLogger({category})) : null;");
            }
            writer.Line();
            WriteLog(writer);
        }

        return new SourceFile(SourceFile.Hint(target, options + ".Log"), writer.Finish());
    }

    private static void WriteLog(SourceWriter writer)
    {
        using (writer.Braces($"private sealed class CallLog : {Generated}ApiCallLog"))
        {
            foreach (var one in s_events)
                WriteMessage(writer, one);
            writer.Line($"private readonly {Logging}ILogger _logger;");
            writer.Line();
            using (writer.Braces($"public CallLog({Logging}ILogger logger)"))
                writer.Line("_logger = logger;");
            writer.Line();
            writer.Line($"public override bool IsEnabled => _logger.IsEnabled({Logging}LogLevel.Warning);");
            foreach (var one in s_events)
            {
                writer.Line();
                writer.List(
                    $"public override void {one.Method}(",
                    [.. one.Parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}")],
                    ") =>");
                using (writer.Indent())
                    writer.Line($"{Field(one)}(_logger, {string.Join(", ", one.ArgumentNames)}, null);");
            }
        }
    }

    private static void WriteMessage(SourceWriter writer, LogEvent one)
    {
        var types = string.Join(", ", one.ArgumentNames.Select(one.TypeOf));
        writer.Line($"private static readonly global::System.Action<{Logging}ILogger, {types}, global::System.Exception?> {Field(one)} =");
        using (writer.Indent())
        {
            writer.Line($"{Logging}LoggerMessage.Define<{types}>(");
            using (writer.Indent())
            {
                writer.Line($"{Logging}LogLevel.{one.Level},");
                writer.Line($"new {Logging}EventId({one.Id}, {Literal.Of(one.Name)}),");
                writer.Line($"{Literal.Of(one.Message)});");
            }
        }
        writer.Line();
    }

    private static string Field(LogEvent one) => "s_" + char.ToLowerInvariant(one.Method[0]) + one.Method.Substring(1);

    private sealed record LogEvent(int Id, string Method, string Name, string Level, string Message, LogValue[] Parameters)
    {
        /// <summary>The parameters in the order of the message, if that is another one.</summary>
        public string[]? Arguments { get; init; }

        public IEnumerable<string> ArgumentNames => Arguments ?? Parameters.Select(static parameter => parameter.Name);

        public string TypeOf(string name) => Parameters.First(parameter => parameter.Name == name).Type;
    }

    private sealed record LogValue(string Type, string Name);
}
