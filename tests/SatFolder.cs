namespace GigstackTests;

/// <summary>
/// The SAT's schemas, and its catalogues as CSV files, in the folder that GIGSTACK_SAT names. They are not part of the project: without it,
/// nothing is compared with them.
/// </summary>
internal static class SatFolder
{
    /// <summary>The folder; null if there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("GIGSTACK_SAT") is { Length: > 0 } folder ? folder : null;

    /// <summary>The rows of a catalogue by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string catalogue)
    {
        var lines = File.ReadAllLines(System.IO.Path.Combine(Path!, "catalogues", catalogue + ".csv"));
        var columns = Cells(lines[0]);
        return
        [
            .. lines.Skip(1).Where(line => line.Length > 0).Select(line => columns.Zip(Cells(line)).ToDictionary(
                pair => pair.First, pair => pair.Second, StringComparer.Ordinal)),
        ];
    }

    public static IReadOnlyList<string> Codes(string catalogue) => [.. Rows(catalogue).Select(row => row["id"])];

    // No cell has a line break. Within quotation marks, two stand for one.
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        return [.. cells, cell.ToString()];
    }
}
