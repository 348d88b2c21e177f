using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Diagnostics;

/// <summary>A finding with its location in a file, as plain values, so that a pipeline step can cache it.</summary>
/// <param name="DescriptorId">An ID from <see cref="Descriptors"/>.</param>
/// <param name="FilePath">The file, or null if the finding does not belong to one.</param>
/// <param name="Span">The location, in characters.</param>
/// <param name="LineSpan">The location, in zero-based lines and columns.</param>
/// <param name="Args">The arguments of the descriptor's message.</param>
internal sealed record DiagnosticInfo(
    string DescriptorId,
    string? FilePath,
    TextSpan Span,
    LinePositionSpan LineSpan,
    EquatableArray<string> Args)
{
    /// <summary>The number of other places with a finding of this kind, which are reported as information.</summary>
    public int Similar { get; init; }

    /// <summary>Whether a warning is reported as information, because another place has the warning.</summary>
    public bool IsInformation { get; init; }

    /// <summary>The document whose setting is wrong, if the finding belongs to the project file.</summary>
    public string? SettingOf { get; init; }

    public DiagnosticDescriptor Descriptor => Descriptors.Get(DescriptorId);

    /// <summary>Whether it is an error, whatever its descriptor is.</summary>
    public bool IsError { get; init; }

    /// <summary>A finding that does not belong to a file.</summary>
    public static DiagnosticInfo Nowhere(DiagnosticDescriptor descriptor, params string[] args) =>
        new(descriptor.Id, null, default, default, args.ToEquatableArray());

    public static DiagnosticInfo At(
        string path, TextSpan span, LinePositionSpan lines, DiagnosticDescriptor descriptor, params string[] args) =>
        new(descriptor.Id, path, span, lines, args.ToEquatableArray());

    public Diagnostic ToDiagnostic()
    {
        var location = FilePath is null ? Location.None : Location.Create(FilePath, Span, LineSpan);
        object[] args = [.. Args.Select(static arg => OneLine(arg))];
        if (Similar > 0)
            args[args.Length - 1] += Similar == 1 ? " (and one more place)" : $" (and {Similar} more places)";
        var severity = IsError ? DiagnosticSeverity.Error : IsInformation ? DiagnosticSeverity.Info : Descriptor.DefaultSeverity;
        return Diagnostic.Create(Descriptor, location, severity, additionalLocations: null, properties: null, args);
    }

    /// <summary>Removes line breaks: a string of the document could forge lines in the build log.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text);
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsControl(line[i]) || line[i] is '\u2028' or '\u2029')
                line[i] = ' ';
        }

        return line.ToString();
    }
}
