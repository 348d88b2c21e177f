namespace Gigstack.Generator.Tests.Documentation;

/// <summary>The tables of a page.</summary>
internal static class MarkdownTable
{
    /// <summary>The cells of each row of each table, without heads.</summary>
    public static IEnumerable<string[]> Rows(string page)
    {
        var isBody = false;
        foreach (var line in page.Split('\n'))
        {
            if (line.Length == 0 || line[0] != '|')
                isBody = false;
            else if (line.StartsWith("|---", StringComparison.Ordinal))
                isBody = true;
            else if (isBody)
                yield return Cells(line);
        }
    }

    /// <summary>The cells of a line. A bar in a cell is escaped.</summary>
    public static string[] Cells(string line) =>
        [.. line.Trim().Trim('|').Replace("\\|", "\0", StringComparison.Ordinal).Split('|', StringSplitOptions.TrimEntries)
            .Select(static cell => cell.Replace('\0', '|'))];
}
