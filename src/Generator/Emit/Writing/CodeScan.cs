using System.Runtime.CompilerServices;

namespace Gigstack.Generator.Emit.Writing;

/// <summary>A pair of brackets that is inside no other, with the commas right inside it.</summary>
internal sealed record CodeGroup(int Open, int Close, List<int> Commas)
{
    public int Length => Close - Open - 1;
}

/// <summary>Finds brackets in generated code, outside of its strings.</summary>
internal static class CodeScan
{
    [MethodImpl((MethodImplOptions)512)] // Optimized at once: a compiler runs once.
    public static List<CodeGroup> Outermost(string line)
    {
        var groups = new List<CodeGroup>();
        var commas = new List<int>();
        var (depth, angles, open) = (0, 0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '"' or '\'':
                    i = EndOfLiteral(line, i);
                    break;
                case '(' or '{' or '[' when depth++ == 0:
                    (open, angles) = (i, 0);
                    commas = [];
                    break;
                case ')' or '}' or ']' when --depth == 0:
                    if (line[open] != '[')
                        groups.Add(new CodeGroup(open, i, commas));
                    break;
                case '<' when i > 0 && char.IsLetterOrDigit(line[i - 1]):
                    angles++;
                    break;
                case '>' when angles > 0 && line[i - 1] != '=':
                    angles--;
                    break;
                case ',' when depth == 1 && angles == 0:
                    commas.Add(i);
                    break;
            }
        }

        return groups;
    }

    /// <summary>The place of the quote that ends a string or character.</summary>
    private static int EndOfLiteral(string line, int start)
    {
        for (var i = start + 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == line[start])
                return i;
        }

        return line.Length - 1;
    }
}
