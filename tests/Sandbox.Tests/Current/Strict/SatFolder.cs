namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>The SAT's catalogues as CSV files in the folder that GIGSTACK_SAT names.</summary>
internal static class SatFolder
{
    public static string? Path { get; } = Environment.GetEnvironmentVariable("GIGSTACK_SAT");

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
