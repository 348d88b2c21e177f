namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>Names and values below each other on a tinted ground.</summary>
/// <param name="Title">Above them; null for none.</param>
/// <param name="Fields">Those without a value are left out.</param>
internal sealed record FieldPanel(string? Title, IReadOnlyList<(string Name, string? Value)> Fields)
{
    private const double Padding = 6;
    private const double Gap = 10;

    /// <summary>Prints panels side by side, equally high.</summary>
    /// <param name="pages">Where.</param>
    /// <param name="nameWidth">The width of the names.</param>
    /// <param name="panels">From left to right.</param>
    public static void Print(PrintedPages pages, double nameWidth, params IReadOnlyList<FieldPanel> panels)
    {
        var width = (PrintedPages.Width - (Gap * (panels.Count - 1))) / panels.Count;
        var height = panels.Max(panel => panel.Height(pages, width, nameWidth));
        pages.Need(height + 6);
        for (var i = 0; i < panels.Count; i++)
            panels[i].PrintAt(pages, PrintedPages.Left + (i * (width + Gap)), pages.Y, width, height, nameWidth);
        pages.Y += height + 6;
    }

    public double Height(PrintedPages pages, double width, double nameWidth) =>
        (2 * Padding) + (Title is null ? 0 : pages.Palette.Heading.LineHeight + 3)
        + Rows(pages, width, nameWidth).Sum(row => row.Lines.Count * pages.Palette.Body.LineHeight);

    public void PrintAt(PrintedPages pages, double x, double y, double width, double height, double nameWidth)
    {
        pages.Graphics.DrawRectangle(PrintPalette.Panel, x, y, width, height);
        y += Padding;
        if (Title is not null)
        {
            pages.Text(Title, pages.Palette.Heading, PrintPalette.Accent, x + Padding, y);
            y += pages.Palette.Heading.LineHeight + 3;
        }

        foreach (var (name, lines) in Rows(pages, width, nameWidth))
        {
            pages.Text(name, pages.Palette.Body, PrintPalette.Gray, x + Padding, y);
            foreach (var line in lines)
            {
                pages.Text(line, pages.Palette.Body, PrintPalette.Ink, x + Padding + nameWidth, y);
                y += pages.Palette.Body.LineHeight;
            }
        }
    }

    private IEnumerable<(string Name, List<string> Lines)> Rows(PrintedPages pages, double width, double nameWidth) => Fields
        .Where(field => !string.IsNullOrEmpty(field.Value))
        .Select(field => (field.Name, pages.Lines(field.Value!, pages.Palette.Body, width - nameWidth - (2 * Padding))));
}
