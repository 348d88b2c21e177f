using System.Globalization;

namespace Gigstack.Runtime;

/// <summary>The options that a configuration can have. Each is read by name, without reflection.</summary>
internal static class OptionSettings
{
    private const string Duration = "a duration such as 00:00:30, or Infinite";

    private const string Integer = "an integer";

    private const string Flag = "true or false";

    private static readonly Setting[] s_all =
    [
        new(nameof(ApiClientOptions.BaseAddress), "an absolute address", static (options, text) =>
            Uri.TryCreate(text, UriKind.Absolute, out var value) && Is(options.BaseAddress = value)),
        new(nameof(ApiClientOptions.AllowHttp), Flag, static (options, text) =>
            bool.TryParse(text, out var value) && Is(options.AllowHttp = value)),
        new(nameof(ApiClientOptions.Timeout), Duration, static (options, text) =>
            TryDuration(text, out var value) && Is(options.Timeout = value)),
        new(nameof(ApiClientOptions.TotalTimeout), Duration, static (options, text) =>
            TryDuration(text, out var value) && Is(options.TotalTimeout = value)),
        new(nameof(ApiClientOptions.Retries), "Automatic, None or Always", static (options, text) =>
            Enum.TryParse<RetryMode>(text, ignoreCase: true, out var value) && Is(options.Retries = value)),
        new(nameof(ApiClientOptions.MaxRetries), Integer, static (options, text) =>
            TryInteger(text, out var value) && Is(options.MaxRetries = value)),
        new(nameof(ApiClientOptions.RetryDelay), Duration, static (options, text) =>
            TryDuration(text, out var value) && Is(options.RetryDelay = value)),
        new(nameof(ApiClientOptions.MaxRetryDelay), Duration, static (options, text) =>
            TryDuration(text, out var value) && Is(options.MaxRetryDelay = value)),
        new(nameof(ApiClientOptions.RetryBudget), Integer, static (options, text) =>
            TryInteger(text, out var value) && Is(options.RetryBudget = value)),
        new(nameof(ApiClientOptions.MaxResponseBytes), Integer, static (options, text) =>
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && Is(options.MaxResponseBytes = value)),
        new(nameof(ApiClientOptions.MaxResponseItems), Integer, static (options, text) =>
            TryInteger(text, out var value) && Is(options.MaxResponseItems = value)),
        new(nameof(ApiClientOptions.UserAgentSuffix), "a text", static (options, text) => Is(options.UserAgentSuffix = text)),
    ];

    public static IEnumerable<string> Names => s_all.Select(static setting => setting.Name);

    public static void Bind(ApiClientOptions options, SettingsSection section)
    {
        foreach (var setting in s_all)
        {
            if (section.Text(setting.Name) is { } text && !setting.TrySet(options, text.Trim()))
                section.Report(setting.Name, $"must be {setting.Expected}.");
        }
    }

    /// <summary>A number alone is refused: TimeSpan would read it as days.</summary>
    private static bool TryDuration(string text, out TimeSpan value)
    {
        value = Timeout.InfiniteTimeSpan;
        return text.Equals("Infinite", StringComparison.OrdinalIgnoreCase)
            || (text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value));
    }

    private static bool TryInteger(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool Is<T>(T value)
    {
        _ = value;
        return true;
    }

    private sealed record Setting(string Name, string Expected, Func<ApiClientOptions, string, bool> TrySet);
}
