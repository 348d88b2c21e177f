using System.Buffers;
using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary>Path and query of a request, fully escaped here so that System.Uri does not change it.</summary>
internal sealed class RequestTarget
{
    // The characters that RFC 3986 allows in path and query, including the percent sign of existing escapes.
    private static readonly SearchValues<char> s_legal =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?%");

    private readonly string _path;
    private readonly bool _isTemplate;
    private readonly List<KeyValuePair<string, string>> _places = [];
    private readonly List<QueryParameter> _query = [];
    private string? _link;

    public RequestTarget(string path, bool isTemplate)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.StartsWith('/'))
            throw new ArgumentException($"The path \"{path}\" must start with a slash. It is appended to the base address.", nameof(path));
        _path = path;
        _isTemplate = isTemplate;
    }

    /// <summary>The path with its parameters in braces; null if it is not a template.</summary>
    public string? Template => _isTemplate ? _path : null;

    /// <summary>Sets a path parameter to an escaped value.</summary>
    public void Fill(string name, string escaped)
    {
        if (escaped is "" or "." or "..")
        {
            var value = escaped.Length == 0 ? "empty" : $"\"{escaped}\"";
            throw new ArgumentException($"The path parameter {name} must not be {value}: the path would name another resource.", name);
        }
        Add(name, escaped);
    }

    /// <summary>Sets a path parameter to escaped segments; none if it is empty.</summary>
    public void FillSegments(string name, string escaped)
    {
        foreach (var segment in escaped.Split('/'))
        {
            if (Uri.UnescapeDataString(segment) is "." or "..")
            {
                throw new ArgumentException(
                    $"The path parameter {name} must not contain the segment \"{segment}\": the path would name another resource.", name);
            }
        }

        Add(name, escaped);
    }

    private void Add(string name, string escaped)
    {
        if (!_path.Contains($"{{{name}}}", StringComparison.Ordinal))
            throw new ArgumentException($"The path {_path} has no parameter {name}.", nameof(name));
        _places.Add(new(name, escaped));
    }

    public void Append(QueryParameter parameter) => _query.Add(parameter);

    public void Set(string name, string value)
    {
        var parameter = QueryParameter.Of(name, value);
        var at = _query.FindIndex(parameter => parameter.Name == name);
        if (at < 0)
        {
            Append(parameter);
            return;
        }
        _query[at] = parameter;
        for (var i = _query.Count - 1; i > at; i--)
        {
            if (_query[i].Name == name)
                _query.RemoveAt(i);
        }
    }

    /// <summary>Replaces path and query by escaped ones. Of the parameters that are set later on, it keeps its own.</summary>
    public void Follow(string link)
    {
        _link = link;
        _query.Clear();
    }

    public void Remove(string name) => _query.RemoveAll(parameter => parameter.Name == name);

    public string? QueryValue(string name)
    {
        foreach (var parameter in _query)
        {
            if (parameter.Name == name)
                return parameter.Value;
        }

        return null;
    }

    public string Print(IReadOnlyList<KeyValuePair<string, string>> clientQuery)
    {
        var text = new StringBuilder(_path.Length + 64);
        if (_link is null)
            PrintPath(text);
        else
            text.Append(_link);
        var separator = (_link ?? _path).Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var parameter in _query)
        {
            if (_link is null || !IsInPath(parameter.Name))
                Print(text, parameter, ref separator);
        }
        foreach ((var name, var value) in clientQuery)
        {
            if (QueryValue(name) is null && !IsInPath(name))
                Print(text, QueryParameter.Of(name, value), ref separator);
        }

        return text.ToString();
    }

    private static void Print(StringBuilder text, QueryParameter parameter, ref char separator)
    {
        text.Append(separator).Append(parameter.Text);
        separator = '&';
    }

    private void PrintPath(StringBuilder text)
    {
        ReadOnlySpan<char> rest = _path;
        while (!rest.IsEmpty)
        {
            var open = _isTemplate ? rest.IndexOf('{') : -1;
            var close = open < 0 ? -1 : rest[open..].IndexOf('}');
            if (close < 0)
            {
                PrintLiteral(text, rest);
                return;
            }
            PrintLiteral(text, rest[..open]);
            text.Append(Place(rest.Slice(open + 1, close - 1)));
            rest = rest[(open + close + 1)..];
        }
    }

    private static void PrintLiteral(StringBuilder text, ReadOnlySpan<char> literal)
    {
        while (!literal.IsEmpty)
        {
            var illegal = literal.IndexOfAnyExcept(s_legal);
            if (illegal < 0)
            {
                text.Append(literal);
                return;
            }
            text.Append(literal[..illegal]);
            var length = literal[illegal..].IndexOfAny(s_legal);
            var escaped = length < 0 ? literal[illegal..] : literal.Slice(illegal, length);
            text.Append(Uri.EscapeDataString(escaped.ToString()));
            literal = literal[(illegal + escaped.Length)..];
        }
    }

    private string Place(ReadOnlySpan<char> name)
    {
        foreach (var place in _places)
        {
            if (name.SequenceEqual(place.Key))
                return place.Value;
        }

        throw new InvalidOperationException($"The path parameter {name} of {_path} has no value.");
    }

    private bool IsInPath(string name)
    {
        var path = _link ?? _path;
        var start = path.IndexOf('?', StringComparison.Ordinal);
        return start >= 0 && path[(start + 1)..].Split('&').Any(pair => Uri.UnescapeDataString(pair.Split('=')[0]) == name);
    }
}
