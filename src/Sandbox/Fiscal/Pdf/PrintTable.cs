namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>A table whose heading is repeated on every page that it takes.</summary>
internal sealed class PrintTable
{
    private const double Gap = 6;

    private readonly PrintedPages _pages;
    private readonly IReadOnlyList<(string Name, double Width, bool IsNumber)> _columns;

    /// <param name="pages">Where.</param>
    /// <param name="columns">A width of 0 is what the other columns leave. Numbers are set to the right.</param>
    public PrintTable(PrintedPages pages, params IReadOnlyList<(string Name, double Width, bool IsNumber)> columns)
    {
        _pages = pages;
        var rest = PrintedPages.Width - columns.Sum(column => column.Width);
        _columns = [.. columns.Select(column => column.Width == 0 ? column with { Width = rest } : column)];
        pages.Need(40);
        Head();
        pages.TableHead = Head;
    }

    /// <summary>Prints a row; cells are broken into lines.</summary>
    /// <param name="cells">One for each column.</param>
    /// <param name="notes">Printed small below the column of the first cell that takes the rest of the width.</param>
    public void Row(IReadOnlyList<string> cells, IReadOnlyList<string>? notes = null)
    {
        var body = _pages.Palette.Body;
        var small = _pages.Palette.Small;
        var cellLines = cells.Select((cell, i) => _pages.Lines(cell, body, _columns[i].Width - Gap)).ToList();
        var (noteX, noteWidth) = NotePlace();
        var noteLines = (notes ?? []).SelectMany(note => _pages.Lines(note, small, noteWidth)).ToList();
        var lines = cellLines.Max(list => list.Count);
        // A row stays together unless it is very long.
        _pages.Need(Math.Min((lines * body.LineHeight) + (noteLines.Count * small.LineHeight) + 6, 300));
        for (var line = 0; line < lines; line++)
        {
            _pages.Need(body.LineHeight);
            Line(cellLines, line, body, PrintPalette.Ink);
        }

        foreach (var note in noteLines)
        {
            _pages.Need(small.LineHeight);
            _pages.Text(note, small, PrintPalette.Gray, noteX, _pages.Y);
            _pages.Y += small.LineHeight;
        }

        _pages.Y += 2;
        _pages.Graphics.DrawLine(PrintPalette.Rule, PrintedPages.Left, _pages.Y, PrintedPages.Right, _pages.Y);
        _pages.Y += 3;
    }

    /// <summary>What follows is no part of the table.</summary>
    public void End() => _pages.TableHead = null;

    private void Head()
    {
        var font = _pages.Palette.Strong;
        var lines = _columns.Select(column => _pages.Lines(column.Name, font, column.Width - Gap)).ToList();
        var height = lines.Max(list => list.Count) * font.LineHeight;
        _pages.Graphics.DrawRectangle(PrintPalette.Accent, PrintedPages.Left, _pages.Y, PrintedPages.Width, height + 6);
        _pages.Y += 3;
        for (var line = 0; line < lines.Max(list => list.Count); line++)
            Line(lines, line, font, PrintPalette.White);
        _pages.Y += 6;
    }

    private void Line(List<List<string>> cells, int line, PrintFont font, PdfSharp.Drawing.XBrush color)
    {
        var x = PrintedPages.Left;
        for (var i = 0; i < _columns.Count; i++)
        {
            if (line < cells[i].Count && _columns[i].IsNumber)
                _pages.TextEndingAt(cells[i][line], font, color, x + _columns[i].Width - (Gap / 2), _pages.Y);
            else if (line < cells[i].Count)
                _pages.Text(cells[i][line], font, color, x + (Gap / 2), _pages.Y);
            x += _columns[i].Width;
        }

        _pages.Y += font.LineHeight;
    }

    private (double X, double Width) NotePlace()
    {
        var x = PrintedPages.Left;
        foreach (var (_, width, isNumber) in _columns)
        {
            if (width == _columns.Max(column => column.Width) && !isNumber)
                return (x + (Gap / 2), PrintedPages.Right - x - Gap);
            x += width;
        }

        return (PrintedPages.Left, PrintedPages.Width);
    }
}
