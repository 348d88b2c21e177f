namespace Gigstack.Generator.Binding.Filtering;

/// <summary>
/// A pattern for operations: <c>/users/*</c>, <c>GET /users/**</c>. <c>*</c> matches any part of a segment, <c>**</c> any number of
/// segments including zero. Anything else matches itself, as written in the document.
/// </summary>
internal sealed class PathPattern
{
    private static readonly char[] s_slash = ['/'];

    private readonly string? _method;
    private readonly string[] _segments;

    public PathPattern(string pattern)
    {
        var space = pattern.StartsWith("/", StringComparison.Ordinal) ? -1 : pattern.IndexOf(' ');
        _method = space < 0 ? null : pattern.Substring(0, space);
        _segments = Segments(pattern.Substring(space + 1).Trim());
    }

    public bool Matches(string method, string path) =>
        (_method is null || string.Equals(_method, method, StringComparison.OrdinalIgnoreCase))
        && Matches(
            _segments,
            Segments(path),
            static segment => segment == "**",
            static (pattern, segment) =>
                Matches(pattern.ToCharArray(), segment.ToCharArray(), static c => c == '*', static (wanted, c) => wanted == c));

    private static string[] Segments(string path) => path.Split(s_slash, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Whether items match a pattern with wildcards for any number of items. Only the last wildcard is retried, so there is no exponential
    /// pattern.
    /// </summary>
    private static bool Matches<T>(IReadOnlyList<T> pattern, IReadOnlyList<T> items, Func<T, bool> isWildcard, Func<T, T, bool> matches)
    {
        var (at, item, wildcard, resume) = (0, 0, -1, 0);
        while (item < items.Count)
        {
            if (at < pattern.Count && isWildcard(pattern[at]))
                (wildcard, resume, at) = (at, item, at + 1);
            else if (at < pattern.Count && matches(pattern[at], items[item]))
                (at, item) = (at + 1, item + 1);
            else if (wildcard >= 0)
                (at, item, resume) = (wildcard + 1, resume + 1, resume + 1);
            else
                return false;
        }

        while (at < pattern.Count && isWildcard(pattern[at]))
            at++;
        return at == pattern.Count;
    }
}
