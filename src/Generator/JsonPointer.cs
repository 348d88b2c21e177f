using System.Collections.Generic;
using System.Text;

namespace Gigstack.Generator;

/// <summary>A JSON pointer under construction: cheap to extend, made into text only when there is something to report.</summary>
internal sealed class JsonPointer
{
    public static readonly JsonPointer Root = new(null, "");

    private readonly JsonPointer? _parent;
    private readonly string _segment;

    private JsonPointer(JsonPointer? parent, string segment)
    {
        _parent = parent;
        _segment = segment;
    }

    public JsonPointer Then(string segment) => new(this, segment);

    public JsonPointer Then(string segment, string next) => new(new JsonPointer(this, segment), next);

    public JsonPointer Then(int index) => new(this, index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The segments from the root on, as they are.</summary>
    public IReadOnlyList<string> Segments()
    {
        var segments = new List<string>();
        for (var pointer = this; pointer._parent is not null; pointer = pointer._parent)
            segments.Add(pointer._segment);
        segments.Reverse();
        return segments;
    }

    /// <summary>The pointer of RFC 6901.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments())
            text.Append('/').Append(segment.Replace("~", "~0").Replace("/", "~1"));
        return text.ToString();
    }
}
