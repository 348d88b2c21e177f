namespace Gigstack.Generator.Document.JsonPath;

/// <summary>Parses a query.</summary>
internal sealed class PathParser
{
    /// <summary>Levels of filters and parentheses. Parsing and evaluation recurse.</summary>
    private const int MostLevels = 32;

    private const int MostCharacters = 20_000;

    private readonly PathScanner _scanner;
    private readonly FilterParser _filters;
    private int _level;

    private PathParser(string text)
    {
        _scanner = new PathScanner(text);
        _filters = new FilterParser(_scanner, this);
    }

    /// <exception cref="PathException">It is not valid JSONPath.</exception>
    public static PathQuery Parse(string text)
    {
        if (text.Length > MostCharacters)
            throw new PathException(0, "it is too long");
        var parser = new PathParser(text);
        if (parser._scanner.Next != '$')
            throw parser._scanner.Unexpected("'$'");
        var query = parser.Query();
        return parser._scanner.IsAtEnd ? query : throw parser._scanner.Unexpected("'.', '[' or the end");
    }

    /// <summary>A query, from its <c>$</c> or <c>@</c>.</summary>
    public PathQuery Query()
    {
        var isRooted = _scanner.TryTake("$");
        if (!isRooted)
            _scanner.Take("@");
        var segments = new List<PathSegment>();
        while (true)
        {
            // Whitespace belongs to the query only if a segment follows.
            var blanks = 0;
            while (_scanner.Ahead(blanks) is ' ' or '\t' or '\n' or '\r')
                blanks++;
            if (_scanner.Ahead(blanks) is not ('.' or '['))
                return new PathQuery(isRooted, segments);
            _scanner.SkipWhitespace();
            segments.Add(Segment());
        }
    }

    /// <summary>Runs a step one level deeper.</summary>
    public T Nested<T>(Func<T> step)
    {
        if (++_level > MostLevels)
            throw _scanner.Error("it is nested too deeply");
        var result = step();
        _level--;
        return result;
    }

    private PathSegment Segment()
    {
        if (_scanner.TryTake(".."))
            return new PathSegment(true, _scanner.Next == '[' ? Brackets() : [Shorthand()]);
        return _scanner.TryTake(".") ? new PathSegment(false, [Shorthand()]) : new PathSegment(false, Brackets());
    }

    private PathSelector Shorthand() => _scanner.TryTake("*") ? new WildcardSelector() : new NameSelector(_scanner.TakeName());

    private List<PathSelector> Brackets()
    {
        _scanner.Take("[");
        var selectors = new List<PathSelector>();
        do
        {
            _scanner.SkipWhitespace();
            selectors.Add(Selector());
            _scanner.SkipWhitespace();
        }
        while (_scanner.TryTake(","));
        _scanner.Take("]");
        return selectors;
    }

    private PathSelector Selector()
    {
        if (_scanner.Next is '\'' or '"')
            return new NameSelector(_scanner.TakeString());
        if (_scanner.TryTake("*"))
            return new WildcardSelector();
        if (_scanner.TryTake("?"))
            return new FilterSelector(Nested(_filters.Expression));
        if (_scanner.IsInteger || _scanner.Next == ':')
            return IndexOrSlice();
        throw _scanner.Unexpected("a name in quotation marks, an index, '*' or '?'");
    }

    private PathSelector IndexOrSlice()
    {
        long? start = _scanner.IsInteger ? _scanner.TakeInteger() : null;
        _scanner.SkipWhitespace();
        if (!_scanner.TryTake(":"))
            return new IndexSelector(start!.Value);
        _scanner.SkipWhitespace();
        long? end = _scanner.IsInteger ? _scanner.TakeInteger() : null;
        _scanner.SkipWhitespace();
        long? step = null;
        if (_scanner.TryTake(":"))
        {
            _scanner.SkipWhitespace();
            step = _scanner.IsInteger ? _scanner.TakeInteger() : null;
        }

        return new SliceSelector(start, end, step ?? 1);
    }
}
