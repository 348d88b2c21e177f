using System.Collections.Concurrent;
using System.Globalization;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Telemetry;

/// <summary>Options whose client logs to a list, as generated options log to an <c>ILogger</c>.</summary>
internal sealed class LoggedOptions : ApiClientOptions
{
    /// <summary>Name and arguments of each event, without times.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    protected internal override ApiCallLog CreateLog() => new Log(Lines);

    private sealed class Log(ConcurrentQueue<string> lines) : ApiCallLog
    {
        public override bool IsEnabled => true;

        public override void Started(string operation) => Add($"Started {operation}");

        public override void AttemptFailed(string operation, int attempt, string error, double delayMilliseconds) =>
            Add($"AttemptFailed {operation} {attempt} {error}");

        public override void Succeeded(string operation, int statusCode, int attempts, double elapsedMilliseconds) =>
            Add($"Succeeded {operation} {statusCode} {attempts}");

        public override void Failed(string operation, string error, int attempts, double elapsedMilliseconds) =>
            Add($"Failed {operation} {error} {attempts}");

        public override void Canceled(string operation, int attempts, double elapsedMilliseconds) => Add($"Canceled {operation} {attempts}");

        public override void Unexpected(string operation, int statusCode, string kind, string path) =>
            Add($"Unexpected {operation} {statusCode} {kind} {path}");

        private void Add(FormattableString line) => lines.Enqueue(line.ToString(CultureInfo.InvariantCulture));
    }
}
