using System.Globalization;
using System.Text;

namespace Gigstack.Generator;

/// <summary>A JSON pointer (RFC 6901) as linked segments. It is cheap to extend and becomes a string only when it is reported.</summary>
internal sealed class JsonPointer
{
    public static readonly JsonPointer Root = new(null, "");

    private JsonPointer(JsonPointer? parent, string last)
    {
        Parent = parent;
        Last = last;
    }

    /// <summary>The pointer without its last segment; null for the root.</summary>
    public JsonPointer? Parent { get; }

    /// <summary>The last segment, unescaped; empty for the root.</summary>
    public string Last { get; }

    public static JsonPointer Of(IEnumerable<string> segments) => Root.Then(segments);

    /// <summary>Parses a pointer or a fragment (<c>#/paths/~1x</c>). Anything that does not start with a slash is the root.</summary>
    public static JsonPointer Parse(string text)
    {
        var pointer = text.StartsWith("#", StringComparison.Ordinal) ? text.Substring(1) : text;
        return pointer.Length == 0 || pointer[0] != '/' ? Root : Of(pointer.Substring(1).Split('/').Select(Unescape));
    }

    /// <summary>The segment of an array item.</summary>
    public static string Segment(int index) => index.ToString(CultureInfo.InvariantCulture);

    public JsonPointer Then(string segment) => new(this, segment);

    public JsonPointer Then(string segment, string next) => new(new JsonPointer(this, segment), next);

    public JsonPointer Then(int index) => new(this, Segment(index));

    public JsonPointer Then(IEnumerable<string> segments) => segments.Aggregate(this, static (pointer, segment) => pointer.Then(segment));

    /// <summary>The segments, starting at the root, unescaped.</summary>
    public IReadOnlyList<string> Segments()
    {
        var segments = new List<string>();
        for (var pointer = this; pointer.Parent is { } parent; pointer = parent)
            segments.Add(pointer.Last);
        segments.Reverse();
        return segments;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments())
            text.Append('/').Append(segment.Replace("~", "~0").Replace("/", "~1"));
        return text.ToString();
    }

    private static string Unescape(string segment) =>
        segment.IndexOf('~') < 0 ? segment : segment.Replace("~1", "/").Replace("~0", "~");
}
