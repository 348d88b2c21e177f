using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace WireTests.Telemetry;

/// <summary>One event of a log.</summary>
internal sealed record LogEntry(
    string Category, LogLevel Level, EventId Id, string Text, IReadOnlyList<KeyValuePair<string, object?>> State, Exception? Exception);

/// <summary>Keeps what clients log.</summary>
internal sealed class LogEntries(LogLevel least = LogLevel.Trace) : ILoggerFactory
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    public IReadOnlyList<LogEntry> All => [.. _entries];

    public ILogger CreateLogger(string categoryName) => new Log(categoryName, least, _entries);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private sealed class Log(string category, LogLevel least, ConcurrentQueue<LogEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

        void ILogger.Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                entries.Enqueue(new(category, logLevel, eventId, formatter(state, exception), (IReadOnlyList<KeyValuePair<string, object?>>)state!, exception));
        }
    }
}
