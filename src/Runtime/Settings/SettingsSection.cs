namespace Gigstack.Runtime;

/// <summary>The values of a configuration section. Names are case-insensitive, and an empty value is one that is missing.</summary>
/// <param name="values">The values by their name, which is relative to the section.</param>
/// <param name="current">Returns the current value of a name.</param>
/// <param name="findings">What is wrong.</param>
internal sealed class SettingsSection(
    IEnumerable<KeyValuePair<string, string?>> values, Func<string, string?> current, SettingsFindings findings)
{
    private readonly Dictionary<string, string?> _values =
        values.GroupBy(static pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static pairs => pairs.Key, static pairs => pairs.Last().Value, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Names => _values.Keys;

    public string? Text(string name) => _values.GetValueOrDefault(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The value that the name has then, so that a key that is rotated in the configuration is used.</summary>
    public string? CurrentText(string name) => current(name);

    /// <summary>The entries of a list, which may be one text with spaces.</summary>
    public IReadOnlyList<string> List(string name) =>
        Text(name) is { } text
            ? text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : [.. Names.Where(key => key.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(Text).OfType<string>()];

    /// <summary>Reports what is wrong with a value. The value is not quoted, because it may be a secret.</summary>
    public void Report(string name, string problem) => findings.Problems.Add($"{findings.Key(name)} {problem}");

    public string Key(string name) => findings.Key(name);
}
