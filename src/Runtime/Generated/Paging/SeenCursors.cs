namespace Gigstack.Runtime.Generated;

/// <summary>
/// Finds a cursor that comes again, in bounded memory: the first ones are all kept; later, one of them (Brent's algorithm, which finds a
/// cycle of any length within a few times its length).
/// </summary>
internal sealed class SeenCursors
{
    private const int MostKept = 4096;

    private readonly HashSet<string> _first = new(StringComparer.Ordinal);
    private string? _anchor;
    private long _sinceAnchor;
    private long _nextAnchor = MostKept;

    /// <summary>False if the cursor came before.</summary>
    public bool Add(string cursor)
    {
        if (_first.Count < MostKept)
            return _first.Add(cursor);
        if (cursor == _anchor || _first.Contains(cursor))
            return false;
        if (_anchor is null || ++_sinceAnchor == _nextAnchor)
        {
            if (_anchor is not null)
                _nextAnchor *= 2;
            _anchor = cursor;
            _sinceAnchor = 0;
        }
        return true;
    }
}
