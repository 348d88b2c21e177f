using System.Reflection;

namespace Gigstack.Corpus.Wire;

/// <summary>The differences that are listed with a reason, in known-differences.txt.</summary>
internal sealed class KnownDifferences
{
    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _documents = [];

    public static KnownDifferences Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("known-differences.txt")!;
        using var reader = new StreamReader(stream);
        var known = new KnownDifferences();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Split('|', StringSplitOptions.TrimEntries) is not [var document, var operation, var kind, { Length: > 0 } reason])
                throw new FormatException($"known-differences.txt: '{line}' is not: document | operation | kind | reason");
            known._entries.Add(new Entry(document, operation, kind, reason));
        }
        return known;
    }

    /// <summary>The differences of a document that are not listed.</summary>
    public IReadOnlyList<Difference> Unlisted(string file, IReadOnlyList<Difference> differences)
    {
        var document = Name(file);
        _documents.Add(document);
        var left = new List<Difference>();
        foreach (var difference in differences)
        {
            var entries = _entries.Where(entry => entry.Document == document && entry.Kind == difference.Kind && (entry.Operation == "*" || entry.Operation == difference.Operation)).ToList();
            if (entries.Count == 0)
                left.Add(difference);
            foreach (var entry in entries)
                entry.IsUsed = true;
        }
        return left;
    }

    /// <summary>Entries of the documents that were run which nothing needs.</summary>
    public IEnumerable<string> Stale => _entries.Where(entry => _documents.Contains(entry.Document) && !entry.IsUsed)
        .Select(static entry => $"{entry.Document} | {entry.Operation} | {entry.Kind}");

    public static string Name(string file) => $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))}/{Path.GetFileName(file)}";

    private sealed record Entry(string Document, string Operation, string Kind, string Reason)
    {
        public bool IsUsed { get; set; }
    }
}
