namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>The head of a document: the issuer on the left, what identifies the document on the right.</summary>
/// <param name="Title">What it is, such as "Factura".</param>
/// <param name="Folio">Series and folio.</param>
/// <param name="Issuer">The issuer's name.</param>
/// <param name="IssuerLines">Lines below it.</param>
/// <param name="Uuid">The fiscal folio; null for a draft.</param>
/// <param name="Fields">Times and certificates.</param>
internal sealed record PrintHead(
    string Title, string Folio, string Issuer, IReadOnlyList<string> IssuerLines, string? Uuid,
    IReadOnlyList<(string Name, string? Value)> Fields)
{
    private const double Box = 272;
    private const double Names = 92;

    public void Print(PrintedPages pages)
    {
        var palette = pages.Palette;
        var x = PrintedPages.Right - Box;
        var y = pages.Y;
        foreach (var line in pages.Lines(Issuer, palette.Title, x - PrintedPages.Left - 14))
        {
            pages.Text(line, palette.Title, PrintPalette.Accent, PrintedPages.Left, y);
            y += palette.Title.LineHeight;
        }

        y += 2;
        foreach (var line in IssuerLines.SelectMany(line => pages.Lines(line, palette.Body, x - PrintedPages.Left - 14)))
        {
            pages.Text(line, palette.Body, PrintPalette.Ink, PrintedPages.Left, y);
            y += palette.Body.LineHeight;
        }

        var bar = palette.Title.LineHeight + 6;
        pages.Graphics.DrawRectangle(PrintPalette.Accent, x, pages.Y, Box, bar);
        var title = pages.Palette.Title.Width($"{Title}  {Folio}", pages.Graphics) > Box - 16 ? palette.Large : palette.Title;
        pages.Text(Title, title, PrintPalette.White, x + 8, pages.Y + 3);
        pages.TextEndingAt(Folio, title, PrintPalette.White, PrintedPages.Right - 8, pages.Y + 3);
        var panel = new FieldPanel(null, [("Folio fiscal (UUID)", Uuid), .. Fields]);
        var height = panel.Height(pages, Box, Names);
        panel.PrintAt(pages, x, pages.Y + bar, Box, height, Names);
        pages.Y = Math.Max(y, pages.Y + bar + height) + 8;
    }

    /// <summary>One line on top of every further page.</summary>
    public void PrintAgain(PrintedPages pages)
    {
        var font = pages.Palette.Small;
        pages.Text($"{Title} {Folio} · {Issuer}", font, PrintPalette.Gray, PrintedPages.Left, pages.Y);
        if (Uuid is not null)
            pages.TextEndingAt(Uuid, font, PrintPalette.Gray, PrintedPages.Right, pages.Y);
        pages.Y += font.LineHeight + 3;
        pages.Graphics.DrawLine(PrintPalette.Rule, PrintedPages.Left, pages.Y, PrintedPages.Right, pages.Y);
        pages.Y += 8;
    }
}
