namespace Gigstack.Generator.Binding.Filtering;

/// <summary>The operations that the filters keep. An entry that matches no operation is reported.</summary>
internal sealed class FilteredOperations
{
    /// <summary>The number of tags that a message lists.</summary>
    private const int MostListed = 12;

    private readonly HashSet<(string Method, string Path)> _kept = new();
    private readonly HashSet<string> _keptPaths = new();
    private readonly HashSet<(string Method, string Path)> _all;

    public FilteredOperations(Api api, OperationFilter filter, Findings findings)
    {
        var all = api.Operations;
        _all = new HashSet<(string, string)>(all.Select(static operation => (operation.Method.ToLowerInvariant(), operation.Path)));
        var tags = all.SelectMany(static operation => operation.Tags).Distinct().ToList();
        var listed = tags.Count == 0
            ? "the document has no tags"
            : "the document's tags are " + string.Join(
                ", ", tags.Take(MostListed).Select(static tag => $"'{tag}'")) + (tags.Count > MostListed ? " and others" : "");
        var rules = new List<(bool IsInclude, Func<Operation, bool> Fits)>();
        Add("IncludeTags", filter.IncludeTags, isInclude: true, Tagged, $"no operation has this tag; {listed}");
        Add("ExcludeTags", filter.ExcludeTags, isInclude: false, Tagged, $"no operation has this tag; {listed}");
        Add("IncludePaths", filter.IncludePaths, isInclude: true, At, "no operation matches this pattern");
        Add("ExcludePaths", filter.ExcludePaths, isInclude: false, At, "no operation matches this pattern");

        foreach (var operation in all.Where(operation => rules.TrueForAll(rule => rule.Fits(operation) == rule.IsInclude)))
        {
            _kept.Add((operation.Method, operation.Path));
            _keptPaths.Add(operation.Path);
        }

        if (_kept.Count == 0 && all.Count > 0)
        {
            findings.Add(
                Descriptors.NothingMatches, JsonPointer.Root, "The filters of the project file", "together they exclude every operation");
        }

        void Add(string setting, IEnumerable<string> entries, bool isInclude, Func<string, Func<Operation, bool>> parse, string advice)
        {
            var fits = new List<Func<Operation, bool>>();
            foreach (var entry in entries.Where(static entry => !FilteredWebhooks.IsFor(entry)))
            {
                var one = parse(entry);
                fits.Add(one);
                if (!all.Any(operation => one(operation)))
                    findings.Add(Descriptors.NothingMatches, JsonPointer.Root, $"'{entry}' in {setting}", advice);
            }

            if (fits.Count > 0)
                rules.Add((isInclude, operation => fits.Exists(one => one(operation))));
        }
    }

    public bool Contains(string method, string path) => _kept.Contains((method, path));

    /// <summary>Whether the document has the operation. The method is lower case, as in pointers.</summary>
    public bool IsKnown(string method, string path) => _all.Contains((method, path));

    /// <summary>Whether any operation of the path is kept.</summary>
    public bool ContainsPath(string path) => _keptPaths.Contains(path);

    private static Func<Operation, bool> Tagged(string tag) => operation => operation.Tags.Contains(tag);

    private static Func<Operation, bool> At(string entry)
    {
        var pattern = new PathPattern(entry);
        return operation => pattern.Matches(operation.Method, operation.Path);
    }
}
