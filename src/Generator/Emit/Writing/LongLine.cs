namespace Gigstack.Generator.Emit.Writing;

/// <summary>Breaks a line of code that is too long: a chain of calls before its dots, arguments after their commas, a condition before
/// <c>?</c> and <c>:</c>.</summary>
internal static class LongLine
{
    /// <summary>The lines, each with the steps it is indented by; the line itself where it cannot be broken.</summary>
    /// <param name="line">C# without its indentation.</param>
    /// <param name="room">The length that fits.</param>
    /// <param name="indent">The steps that the first line is indented by.</param>
    public static IEnumerable<(int Indent, string Text)> Break(string line, int room, int indent = 0)
    {
        if (line.Length + (indent * 4) <= room || Parts(line) is not { } parts)
            return [(indent, line)];
        return parts.SelectMany(part => Break(part.Text, room, indent + part.Indent));
    }

    private static List<(int Indent, string Text)>? Parts(string line)
    {
        var outer = CodeScan.Outermost(line);
        return Chain(line, outer) ?? Arguments(line, outer) ?? Condition(line, outer) ?? Name(line);
    }

    private static List<(int Indent, string Text)>? Chain(string line, List<CodeGroup> groups)
    {
        var dots = groups.Where(
            group => group.Close + 1 < line.Length && line[group.Close + 1] == '.' && line.IndexOf('(', group.Close + 1) > 0)
            .Select(static group => group.Close + 1).ToList();
        if (dots.Count == 0)
            return null;
        var parts = new List<(int, string)> { (0, line.Substring(0, dots[0])) };
        for (var i = 0; i < dots.Count; i++)
            parts.Add((1, line.Substring(dots[i], (i + 1 < dots.Count ? dots[i + 1] : line.Length) - dots[i])));
        return parts;
    }

    private static List<(int Indent, string Text)>? Arguments(string line, List<CodeGroup> groups)
    {
        var group = groups.Where(static group => group.Length > 0).OrderByDescending(static group => group.Length).FirstOrDefault();
        if (group is null)
            return null;
        var isBlock = line[group.Open] == '{';
        var parts = new List<(int, string)> { (0, line.Substring(0, group.Open + 1)) };
        var starts = group.Commas.Select(static comma => comma + 1).Prepend(group.Open + 1).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var isLast = i == starts.Count - 1;
            var end = isLast ? group.Close : group.Commas[i] + 1;
            var text = line.Substring(starts[i], end - starts[i]).Trim();
            parts.Add((1, isLast && !isBlock ? text + line.Substring(group.Close) : text));
        }

        if (isBlock)
            parts.Add((0, line.Substring(group.Close)));
        return parts;
    }

    /// <summary>A class and its base, or a type and a name whose list of parameters is on other lines.</summary>
    private static List<(int Indent, string Text)>? Name(string line)
    {
        var space = line.IndexOf(" : ", StringComparison.Ordinal);
        if (space < 0)
            space = line.LastIndexOf(' ');
        return space <= 0 || line[space - 1] == ',' || line.IndexOf('"') >= 0
            ? null
            : [(0, line.Substring(0, space)), (1, line.Substring(space + 1))];
    }

    private static List<(int Indent, string Text)>? Condition(string line, List<CodeGroup> groups)
    {
        var then = Find(" ? ", 0);
        var otherwise = then < 0 ? -1 : Find(" : ", then);
        return otherwise < 0 ? null :
        [
            (0, line.Substring(0, then)),
            (1, line.Substring(then + 1, otherwise - then - 1)),
            (1, line.Substring(otherwise + 1)),
        ];

        int Find(string mark, int from)
        {
            var found = line.IndexOf(mark, from, StringComparison.Ordinal);
            while (found >= 0 && groups.Any(group => group.Open < found && found < group.Close))
                found = line.IndexOf(mark, found + 1, StringComparison.Ordinal);
            return found;
        }
    }
}
