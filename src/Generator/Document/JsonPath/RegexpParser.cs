using System.Globalization;

namespace Gigstack.Generator.Document.JsonPath;

/// <summary>Parses a regular expression (I-Regexp, RFC 9485).</summary>
internal sealed class RegexpParser
{
    private const int MostLevels = 32;
    private const int MostRepetitions = 1000;
    private const string Escapable = "()*+-.?[\\]^{|}";

    private readonly string _text;
    private int _at;
    private int _level;

    private RegexpParser(string text) => _text = text;

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private bool IsAtEnd => _at >= _text.Length;

    public static RegexpNode Parse(string text)
    {
        var parser = new RegexpParser(text);
        var node = parser.Choice();
        return parser.IsAtEnd ? node : throw parser.Unexpected();
    }

    private RegexpNode Choice()
    {
        if (++_level > MostLevels)
            throw new PathException(_at, "it is nested too deeply");
        var branches = new List<RegexpNode>();
        do
            branches.Add(Branch());
        while (TryTake('|'));
        _level--;
        return branches.Count == 1 ? branches[0] : new RegexpChoice(branches);
    }

    private RegexpSequence Branch()
    {
        var parts = new List<RegexpNode>();
        while (!IsAtEnd && Next is not ('|' or ')'))
            parts.Add(Quantified(Atom()));
        return new RegexpSequence(parts);
    }

    private RegexpNode Atom()
    {
        switch (Next)
        {
            case '(':
                _at++;
                var node = Choice();
                return TryTake(')') ? node : throw Unexpected();
            case '.':
                _at++;
                return new RegexpCharacter(RegexpSet.Any);
            case '[':
                return new RegexpCharacter(Class());
            case '\\' when IsCategoryEscape:
                return new RegexpCharacter(new RegexpSet(false, [], [Category()]));
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw Unexpected();
            default:
                return new RegexpCharacter(RegexpSet.One(Character()));
        }
    }

    private RegexpNode Quantified(RegexpNode atom)
    {
        if (TryTake('*'))
            return new RegexpRepeat(atom, 0, null);
        if (TryTake('+'))
            return new RegexpRepeat(atom, 1, null);
        if (TryTake('?'))
            return new RegexpRepeat(atom, 0, 1);
        if (!TryTake('{'))
            return atom;
        var least = Number();
        int? most = least;
        if (TryTake(','))
            most = Next == '}' ? null : Number();
        return TryTake('}') && !(most < least) ? new RegexpRepeat(atom, least, most) : throw Unexpected();
    }

    private int Number()
    {
        var start = _at;
        while (Next is >= '0' and <= '9')
            _at++;
        return int.TryParse(_text.Substring(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= MostRepetitions ? number : throw new PathException(start, "a repetition is not a number up to 1000");
    }

    private bool IsCategoryEscape => Next == '\\' && _at + 1 < _text.Length && _text[_at + 1] is 'p' or 'P';

    private (string Category, bool IsNegated) Category()
    {
        var isNegated = _text[_at + 1] == 'P';
        var end = _text.IndexOf('}', _at);
        var name = end > _at + 3 && _text[_at + 2] == '{' ? _text.Substring(_at + 3, end - _at - 3) : "";
        if (!RegexpSet.IsCategory(name))
            throw new PathException(_at, "a category of characters is not known");
        _at = end + 1;
        return (name, isNegated);
    }

    private RegexpSet Class()
    {
        _at++;
        var isNegated = TryTake('^');
        var ranges = new List<(int, int)>();
        var categories = new List<(string, bool)>();
        if (TryTake('-'))
            ranges.Add(('-', '-'));
        while (Next != ']')
        {
            if (IsAtEnd || Next == '[')
                throw Unexpected();
            if (IsCategoryEscape)
            {
                categories.Add(Category());
                continue;
            }

            if (Next == '-')
            {
                _at++;
                ranges.Add(Next == ']' ? ('-', '-') : throw Unexpected());
                continue;
            }

            var first = Character();
            var isRange = Next == '-' && _at + 1 < _text.Length && _text[_at + 1] != ']';
            if (isRange)
                _at++;
            var last = isRange && Next is not ('-' or '[') ? Character() : isRange ? throw Unexpected() : first;
            ranges.Add(last >= first ? (first, last) : throw new PathException(_at, "a range of characters is empty"));
        }

        _at++;
        return ranges.Count + categories.Count > 0 ? new RegexpSet(isNegated, ranges, categories) : throw Unexpected();
    }

    private int Character()
    {
        if (TryTake('\\'))
        {
            var escaped = Next;
            _at++;
            return escaped switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                _ when escaped != '\0' && Escapable.IndexOf(escaped) >= 0 => escaped,
                _ => throw new PathException(_at - 1, $"'\\{escaped}' is not allowed; write the characters in brackets, such as [0-9]"),
            };
        }

        var isPair = !IsAtEnd && char.IsSurrogatePair(_text, _at);
        var character = isPair ? char.ConvertToUtf32(_text, _at) : Next;
        _at += isPair ? 2 : 1;
        return character;
    }

    private bool TryTake(char c)
    {
        if (IsAtEnd || Next != c)
            return false;
        _at++;
        return true;
    }

    private PathException Unexpected() => new(_at, IsAtEnd ? "it ends too early" : $"'{Next}' is not allowed at offset {_at}");
}
