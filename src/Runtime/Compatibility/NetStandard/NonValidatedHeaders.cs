#pragma warning disable IDE0130 // The namespace is the framework's.

using System.Collections;

namespace System.Net.Http.Headers;

/// <summary>The lines of one header; the framework has this from .NET 6 on.</summary>
internal readonly struct HeaderStringValues(IEnumerable<string> lines) : IReadOnlyCollection<string>
{
    private readonly string[] _lines = [.. lines];

    public int Count => _lines?.Length ?? 0;

    public IEnumerator<string> GetEnumerator() => (_lines ?? Enumerable.Empty<string>()).GetEnumerator();

    public override string ToString() => string.Join(", ", _lines ?? []);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Headers as they are; older frameworks parse those that they know.</summary>
internal readonly struct HttpHeadersNonValidated(HttpHeaders headers) : IEnumerable<KeyValuePair<string, HeaderStringValues>>
{
    public int Count => headers.Count();

    public bool Contains(string name) => TryGetValues(name, out _);

    public bool TryGetValues(string name, out HeaderStringValues values)
    {
        // A name that belongs to another kind of header throws.
        foreach (var header in headers)
        {
            if (header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                values = new HeaderStringValues(header.Value);
                return true;
            }
        }

        values = default;
        return false;
    }

    public IEnumerator<KeyValuePair<string, HeaderStringValues>> GetEnumerator()
    {
        foreach (var header in headers)
            yield return new KeyValuePair<string, HeaderStringValues>(header.Key, new HeaderStringValues(header.Value));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
