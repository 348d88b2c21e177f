namespace Gigstack.Generator.Binding.Filtering;

/// <summary>The webhooks that the filters keep. Only patterns that begin with <c>WEBHOOK</c> apply to webhooks, by name.</summary>
internal sealed class FilteredWebhooks
{
    private const string Method = "WEBHOOK";

    private readonly List<PathPattern> _included;
    private readonly List<PathPattern> _excluded;

    public FilteredWebhooks(Api api, OperationFilter filter, Findings findings)
    {
        var names = api.Webhooks.Select(static webhook => webhook.Name).ToList();
        _included = Patterns("IncludePaths", filter.IncludePaths);
        _excluded = Patterns("ExcludePaths", filter.ExcludePaths);

        List<PathPattern> Patterns(string setting, IEnumerable<string> entries)
        {
            var patterns = new List<PathPattern>();
            foreach (var entry in entries.Where(IsFor))
            {
                var pattern = new PathPattern(entry);
                patterns.Add(pattern);
                if (!names.Exists(name => pattern.Matches(Method, name)))
                {
                    findings.Add(
                        Descriptors.NothingMatches, JsonPointer.Root, $"'{entry}' in {setting}", "no webhook matches this pattern");
                }
            }

            return patterns;
        }
    }

    /// <summary>Whether an entry of the project file applies to webhooks.</summary>
    public static bool IsFor(string entry) => entry.StartsWith(Method + " ", StringComparison.OrdinalIgnoreCase);

    public bool Contains(string name) =>
        (_included.Count == 0 || _included.Exists(pattern => pattern.Matches(Method, name)))
            && !_excluded.Exists(pattern => pattern.Matches(Method, name));
}
