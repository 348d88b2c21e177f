namespace Gigstack.Generator.Document.JsonPath;

/// <summary>
/// A regular expression as JSONPath has it (I-Regexp, RFC 9485). It is matched in all its states at once, so that the work is the length of
/// the string times that of the pattern; the expressions of .NET can take exponential time.
/// </summary>
internal sealed class Regexp
{
    private readonly IReadOnlyList<RegexpStep> _program;

    private Regexp(IReadOnlyList<RegexpStep> program) => _program = program;

    /// <summary>Null if the pattern is not an I-Regexp.</summary>
    public static Regexp? TryCreate(string pattern)
    {
        try
        {
            return new Regexp(RegexpProgram.Of(RegexpParser.Parse(pattern)));
        }
        catch (PathException)
        {
            return null;
        }
    }

    /// <exception cref="PathException">A pattern in a query is not an I-Regexp.</exception>
    public static void Check(string pattern, int offset)
    {
        try
        {
            RegexpProgram.Of(RegexpParser.Parse(pattern));
        }
        catch (PathException exception)
        {
            throw new PathException(offset, $"'{pattern}' is not an I-Regexp (RFC 9485): {exception.Message}");
        }
    }

    /// <summary>Whether the whole string, or any part of it, matches.</summary>
    public bool IsMatch(string text, bool isWhole, PathBudget budget)
    {
        var (current, next) = (new List<int>(), new List<int>());
        var seen = new int[_program.Count];
        for (var i = 0; ; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            if (i == 0 || !isWhole)
                Follow(0, i, current, seen, budget);
            if (current.Contains(_program.Count - 1) && (!isWhole || i >= text.Length))
                return true;
            if (i >= text.Length)
                return false;
            next.Clear();
            var after = i + (char.IsSurrogatePair(text, i) ? 2 : 1);
            foreach (var step in current)
            {
                if (_program[step].Set?.Contains(text, i) == true)
                    Follow(step + 1, after, next, seen, budget);
            }

            (current, next) = (next, current);
        }
    }

    /// <summary>Adds a state, and those that follow without a character. Each is added once per position.</summary>
    private void Follow(int start, int position, List<int> states, int[] seen, PathBudget budget)
    {
        var stack = new Stack<int>();
        stack.Push(start);
        while (stack.Count > 0)
        {
            var state = stack.Pop();
            if (seen[state] == position + 1)
                continue;
            budget.Take();
            seen[state] = position + 1;
            var step = _program[state];
            if (step.Set is not null || step.Targets.Length == 0)
                states.Add(state);
            foreach (var target in step.Targets)
                stack.Push(target);
        }
    }
}
