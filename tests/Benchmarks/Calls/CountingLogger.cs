using Microsoft.Extensions.Logging;

namespace Gigstack.Benchmarks.Calls;

/// <summary>Formats every line, as a logger that writes would, and keeps none.</summary>
internal sealed class CountingLogger : ILoggerFactory, ILogger
{
    public static CountingLogger Instance { get; } = new();

    /// <summary>The characters of all lines, so that formatting is not left undone.</summary>
    public long Characters { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Characters += formatter(state, exception).Length;

    public void Dispose()
    {
    }
}
