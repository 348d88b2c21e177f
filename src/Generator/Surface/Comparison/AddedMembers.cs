namespace Gigstack.Generator.Surface.Comparison;

/// <summary>Reports what is new: each member that must be given, and the number of the others.</summary>
internal sealed class AddedMembers(SurfaceListing old, SurfaceListing now, Renames renames)
{
    private readonly List<SurfaceLine> _lines = New(old, now, renames);

    /// <summary>New members of known types and operations that must be given.</summary>
    public IEnumerable<SurfaceChange> Required()
    {
        foreach (var line in _lines)
        {
            if (!line.Has("required") || OldParent(line) is not { } before || !now.Lines.TryGetValue(line.Parent, out var parent))
                continue;
            if (parent["http"] is not null)
            {
                // The operation says that its arguments changed. A record of parameters says what is required itself.
                if (line.Has("in"))
                    yield return Change(line, Impact.Code | Impact.Wire, "requests without it are refused");
                continue;
            }

            var direction = Directed.Of(parent).And(Directed.Of(before));
            yield return Change(
                line,
                Impact.Code | direction.Wire(ifSent: true, ifReceived: !line.Has("tolerant")),
                direction.IsSent ? "requests without it are refused" : "responses without it cannot be read");
        }
    }

    /// <summary>Such as <c>2 operations, 1 type, 4 members: 'Ping.GetAsync', …</c>; null if nothing was added.</summary>
    public string? Summary()
    {
        var operations = _lines.FindAll(static line => line["http"] is not null);
        var types = _lines.FindAll(line => line.Parent.Length == 0 && line.Type != "client");
        var required = new HashSet<string>(Required().Select(static change => change.Key));
        var members = _lines.FindAll(line => line.Parent.Length > 0 && line["http"] is null && IsKnown(line.Parent)
            && !line.Has("group") && !required.Contains(line.Key));
        var parts = new[] { Count(operations, "operation"), Count(types, "type"), Count(members, "member") }.OfType<string>().ToList();
        if (parts.Count == 0)
            return null;
        const int shown = 5;
        var names = operations.Concat(types).Concat(members).Select(static line => $"'{line.Key}'").ToList();
        return string.Join(", ", parts) + ": " + string.Join(", ", names.Take(shown)) + (names.Count > shown ? ", …" : "");
    }

    private static List<SurfaceLine> New(SurfaceListing old, SurfaceListing now, Renames renames)
    {
        var known = new HashSet<string>(old.Lines.Keys.Select(renames.Map));
        return now.Lines.Values.Where(line => !known.Contains(line.Key)).OrderBy(static line => line.Key, StringComparer.Ordinal).ToList();
    }

    private static SurfaceChange Change(SurfaceLine line, Impact impact, string reason) =>
        new(impact, line.Key, $"'{line.Key}' was added, and is required; {reason}");

    private static string? Count(List<SurfaceLine> lines, string what) => lines.Count switch
    {
        0 => null,
        1 => "1 " + what,
        var count => $"{count.ToString(System.Globalization.CultureInfo.InvariantCulture)} {what}s",
    };

    private bool IsKnown(string key) => OldKey(key) is not null;

    private SurfaceLine? OldParent(SurfaceLine line) => OldKey(line.Parent) is { } key ? old.Lines[key] : null;

    /// <summary>The key that a type or an operation had; null if it is new.</summary>
    private string? OldKey(string key) => old.Lines.ContainsKey(key) && renames.Map(key) == key
        ? key
        : renames.IsTaken(key) ? old.Lines.Keys.FirstOrDefault(before => renames.Map(before) == key) : null;
}
