using System.Globalization;
using System.Runtime.CompilerServices;

namespace Gigstack.Generator.Emit.Writing;

/// <summary>
/// An interpolated line, whose parts go to the writer without a string in between: most of what a file consists of are such lines.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct LineText
{
    private readonly LineParts _parts;

    public LineText(int literalLength, int formattedCount, SourceWriter writer)
    {
        _ = (literalLength, formattedCount);
        _parts = writer.Parts;
        Start = _parts.Length;
    }

    /// <summary>Where the line begins in the parts of the writer.</summary>
    public int Start { get; }

    public void AppendLiteral(string text) => _parts.Add(text);

    public void AppendFormatted(string? text)
    {
        if (text is not null)
            _parts.Add(text);
    }

    public void AppendFormatted(int number) => _parts.Add(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(object? value) => AppendFormatted(Convert.ToString(value, CultureInfo.InvariantCulture));
}
