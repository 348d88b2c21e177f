namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>Writes a document from top to bottom and adds pages as needed.</summary>
internal sealed class PdfFlow(PdfDocument document)
{
    private const decimal Margin = 48;
    private const decimal Size = 9;
    private const decimal LineHeight = 12;

    private PdfPage _page = document.AddPage();
    private decimal _y = PdfPage.Height - Margin;

    private static decimal s_right => PdfPage.Width - Margin;

    public void Heading(string text, decimal size = 12)
    {
        Space(size / 2);
        Break(size + 4);
        _page.Text(Margin, _y, size, text, bold: true);
        _page.Line(Margin, _y - 4, s_right, _y - 4);
        _y -= 8;
    }

    /// <summary>A name and its value; without a value nothing.</summary>
    public void Field(string name, string? value)
    {
        const decimal Column = 130;
        if (string.IsNullOrEmpty(value))
            return;
        var first = true;
        foreach (var line in PdfText.Wrap(value, s_right - Margin - Column, Size, bold: false))
        {
            Break(LineHeight);
            if (first)
                _page.Text(Margin, _y, Size, name, bold: true);
            _page.Text(Margin + Column, _y, Size, line);
            first = false;
        }
    }

    /// <summary>One row of a table: the first cell is broken into lines, the others are set to the right.</summary>
    public void Row(string first, IReadOnlyList<string> others, bool bold = false)
    {
        const decimal Column = 92;
        var start = true;
        foreach (var line in PdfText.Wrap(first, s_right - Margin - (others.Count * Column), Size, bold).DefaultIfEmpty(""))
        {
            Break(LineHeight);
            _page.Text(Margin, _y, Size, line, bold);
            for (var i = 0; start && i < others.Count; i++)
                _page.TextEndingAt(s_right - ((others.Count - 1 - i) * Column), _y, Size, others[i], bold);
            start = false;
        }
    }

    public void Paragraph(string text, decimal size = Size)
    {
        foreach (var line in PdfText.Wrap(text, s_right - Margin, size, bold: false))
        {
            Break(size + 3);
            _page.Text(Margin, _y, size, line);
        }
    }

    public void Space(decimal height) => _y -= height;

    private void Break(decimal height)
    {
        if (_y - height < Margin)
        {
            _page = document.AddPage();
            _y = PdfPage.Height - Margin;
        }

        _y -= height;
    }
}
