using System.Globalization;

namespace Gigstack.Generator.Document.JsonPath;

/// <summary>Reads the tokens of a query.</summary>
internal sealed class PathScanner(string text)
{
    // RFC 7493: integers that every implementation has.
    private const long MostInteger = (1L << 53) - 1;

    public int Position { get; private set; }

    public bool IsAtEnd => Position >= text.Length;

    /// <summary>The next character; a null character at the end.</summary>
    public char Next => Ahead(0);

    public char Ahead(int count) => Position + count < text.Length ? text[Position + count] : '\0';

    public void SkipWhitespace()
    {
        while (!IsAtEnd && Next is ' ' or '\t' or '\n' or '\r')
            Position++;
    }

    public bool TryTake(string token)
    {
        if (string.CompareOrdinal(text, Position, token, 0, token.Length) != 0)
            return false;
        Position += token.Length;
        return true;
    }

    public void Take(string token)
    {
        if (!TryTake(token))
            throw Unexpected($"'{token}'");
    }

    /// <summary>What was found instead of what is expected.</summary>
    public PathException Unexpected(string expected) =>
        Error(IsAtEnd ? $"it ends where {expected} is expected" : $"'{Next}' is found where {expected} is expected");

    public PathException Error(string message) => new(Math.Min(Position, text.Length), message);

    /// <summary>A name after a dot: letters, digits, underscores and all characters that are not ASCII.</summary>
    public string TakeName()
    {
        var start = Position;
        if (!IsName(Next) || Next is >= '0' and <= '9')
            throw Unexpected("a name");
        while (!IsAtEnd && IsName(Next))
            Position++;
        if (!IsAtEnd && Next is '-' or '/' or '{' or '+')
            throw Error($"'{Next}' is not allowed in a name after a dot: write ['...']");
        return text.Substring(start, Position - start);
    }

    /// <summary>The name of a function; null if there is none.</summary>
    public string? TakeFunctionName()
    {
        var end = Position;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')
            end++;
        if (end == Position || end >= text.Length || text[end] != '(' || text[Position] is not (>= 'a' and <= 'z'))
            return null;
        var name = text.Substring(Position, end - Position);
        Position = end;
        return name;
    }

    public bool IsInteger => Next is (>= '0' and <= '9') or '-';

    public long TakeInteger()
    {
        var start = Position;
        TryTake("-");
        var first = Position;
        TakeDigits();
        var digits = text.Substring(start, Position - start);
        var hasZero = text[first] == '0' && (Position - first > 1 || digits[0] == '-');
        return !hasZero && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value is >= -MostInteger and <= MostInteger
                ? value
                : throw new PathException(start, $"'{digits}' is not an index");
    }

    /// <summary>A number, as in JSON.</summary>
    public string TakeNumber()
    {
        var start = Position;
        TryTake("-");
        var first = Position;
        TakeDigits();
        if (text[first] == '0' && Position - first > 1)
            throw new PathException(start, "a number starts with zero");
        if (TryTake("."))
            TakeDigits();
        if (TryTake("e") || TryTake("E"))
        {
            _ = TryTake("+") || TryTake("-");
            TakeDigits();
        }

        return text.Substring(start, Position - start);
    }

    /// <summary>A string in single or double quotation marks.</summary>
    public string TakeString()
    {
        var (value, end) = PathString.Read(text, Position);
        Position = end;
        return value;
    }

    private void TakeDigits()
    {
        if (Next is not (>= '0' and <= '9'))
            throw Unexpected("a digit");
        while (Next is >= '0' and <= '9')
            Position++;
    }

    private static bool IsName(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or >= '\u0080';
}
