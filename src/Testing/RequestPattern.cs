namespace Gigstack.Runtime.Testing;

/// <summary>The requests that a rule is for: an operation, a method and a path, or all.</summary>
internal sealed class RequestPattern
{
    private readonly string? _operationId;
    private readonly HttpMethod? _method;
    private readonly string? _origin;
    private readonly string _path = "";
    private readonly string[] _segments = [];

    private RequestPattern(string text) => Text = text;

    private RequestPattern(string operationId, string text)
        : this(text) => _operationId = operationId;

    private RequestPattern(HttpMethod method, string? origin, string path, string text)
        : this(text)
    {
        _method = method;
        _origin = origin;
        _path = path;
        _segments = Segments(path);
    }

    public static RequestPattern Any { get; } = new("any request");

    private string Text { get; }

    public static RequestPattern OfOperation(string operationId) => new(operationId, $"\"{operationId}\"");

    public static RequestPattern OfPath(HttpMethod method, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var text = $"{method} {path}";
        if (path.AsSpan().IndexOfAny('?', '#') >= 0)
            throw new ArgumentException($"The path of {text} has a query. Leave it out, and compare it with When.", nameof(path));
        if (path[0] == '/')
            return new(method, null, path, text);
        var authority = path.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0)
            throw new ArgumentException($"The path of {text} must begin with '/', or be an absolute address.", nameof(path));
        var end = path.IndexOf('/', authority + 3);
        return end < 0
            ? new(method, path, "/", text)
            : new(method, path[..end], path[end..], text);
    }

    public bool Matches(SentRequest sent)
    {
        if (_operationId is not null)
            return sent.OperationId == _operationId;
        if (_method is null)
            return true;
        if (_method != sent.Method)
            return false;
        if (_origin is not null)
            return _origin.Equals(sent.Uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase) && FitsAll();
        if (sent.PathTemplate == _path)
            return true;
        if (sent.PathTemplate is { } template)
            return Fits(Segments(sent.Path)[^Math.Min(Segments(template).Length, Segments(sent.Path).Length)..]);
        // Not of a generated method, so that the base path is not known. A parameter at the beginning would fit anything.
        return FitsAll() || (_segments is [var first, ..] && !HasParameter(first) && FitsEnd(Segments(sent.Path)));

        bool FitsAll() => Fits(Segments(sent.Path));

        bool FitsEnd(string[] segments) => segments.Length > _segments.Length && Fits(segments[^_segments.Length..]);
    }

    public override string ToString() => Text;

    private static string[] Segments(string path) => path.Split('/')[1..];

    private static bool HasParameter(string segment) => segment.Contains('{', StringComparison.Ordinal);

    private bool Fits(string[] segments) =>
        segments.Length == _segments.Length && segments.Zip(_segments).All(static pair => Fits(pair.First, pair.Second));

    private static bool Fits(string segment, string pattern)
    {
        if (!HasParameter(pattern))
            return segment == pattern || Uri.UnescapeDataString(segment) == pattern;
        // {id}, or {id}.pdf, or report-{id}: what stands beside the parameter.
        var before = pattern[..pattern.IndexOf('{', StringComparison.Ordinal)];
        var after = pattern[(pattern.LastIndexOf('}') + 1)..];
        return segment.Length > before.Length + after.Length
            && segment.StartsWith(before, StringComparison.Ordinal) && segment.EndsWith(after, StringComparison.Ordinal);
    }
}
