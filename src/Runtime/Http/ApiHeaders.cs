using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace Gigstack.Runtime;

/// <summary>Response headers by name, ignoring case. Copied when first accessed, as most callers do not access them.</summary>
internal sealed class ApiHeaders(
    HttpResponseHeaders? headers,
    HttpContentHeaders? contentHeaders,
    SentSecrets secrets = default) : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    public static readonly ApiHeaders Empty = new(null, null);

    private readonly object _gate = new();
    private Dictionary<string, IReadOnlyList<string>>? _values;

    public int Count => Values.Count;

    public IEnumerable<string> Keys => Values.Keys;

    IEnumerable<IReadOnlyList<string>> IReadOnlyDictionary<string, IReadOnlyList<string>>.Values => Values.Values;

    private Dictionary<string, IReadOnlyList<string>> Values
    {
        get
        {
            lock (_gate)
                return _values ??= Copy();
        }
    }

    public IReadOnlyList<string> this[string key] => Values[key];

    public bool ContainsKey(string key) => Values.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out IReadOnlyList<string> value) => Values.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, IReadOnlyList<string>> Copy()
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in (ReadOnlySpan<HttpHeaders?>)[headers, contentHeaders])
        {
            if (source is null)
                continue;
            foreach (var header in source.NonValidated)
                values[header.Key] = [.. header.Value.Select(secrets.Hide)];
        }
        return values;
    }
}
