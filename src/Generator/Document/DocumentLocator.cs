namespace Gigstack.Generator.Document;

/// <summary>
/// Locates a finding in a file: at the key of a property, an item of an array, or the root. If there is no value at its pointer, the
/// nearest existing ancestor is used.
/// </summary>
internal sealed class DocumentLocator
{
    private readonly SourceDocument _main;
    private readonly Relocations? _relocations;

    /// <summary>For a document without a tree. All findings are at the start of the file.</summary>
    public DocumentLocator(SourceDocument main) => _main = main;

    public DocumentLocator(Relocations relocations)
    {
        _main = relocations.Main.Source;
        _relocations = relocations;
    }

    public DiagnosticInfo Locate(Finding finding) =>
        finding.Located
        ?? (finding.IsBundled ? _relocations?.LocateBundled(finding) : null)
        ?? _relocations?.Locate(_relocations.Main, finding.Pointer, finding.IsAtValue, finding.Descriptor, finding.Arguments)
        ?? _main.Locate(default, finding.Descriptor, finding.Arguments);
}
