using Microsoft.Extensions.Logging;

namespace GigstackTests;

/// <summary>Scans each log event: its text, its state, its scopes and its exception. All levels are on.</summary>
internal sealed class ScannedLogs : ILoggerFactory
{
    private ScannedLogs()
    {
    }

    /// <summary>Null if nothing is scanned: tests run as they do without.</summary>
    public static ILoggerFactory? Factory { get; } = SecretScan.IsOn ? new ScannedLogs() : null;

    /// <summary>Sets the factory of options of a generated client, if they have none.</summary>
    public static T For<T>(T options)
        where T : class
    {
        if (Factory is not null && typeof(T).GetProperty("LoggerFactory") is { } property)
            property.SetValue(options, property.GetValue(options) ?? Factory);
        return options;
    }

    public ILogger CreateLogger(string categoryName) => new Log(categoryName);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private sealed class Log(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Scan(state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            SecretScan.Scan("log " + category, formatter(state, exception));
            SecretScan.Scan("log " + category, exception?.ToString());
            Scan(state);
        }

        private void Scan<TState>(TState state)
        {
            SecretScan.Scan("log " + category, state?.ToString());
            foreach (var (name, value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
                SecretScan.Scan($"log {category} {name}", value?.ToString());
        }
    }
}
