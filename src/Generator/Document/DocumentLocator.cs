using Gigstack.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>
/// From a JSON pointer in the bundled tree to the place in the file that says it: the key of a property, an item of an array, the root.
/// What does not exist is shown at its nearest existing ancestor.
/// </summary>
internal sealed class DocumentLocator
{
    private readonly SourceDocument _main;
    private readonly Relocations? _relocations;

    /// <summary>A document without a tree: everything is at its beginning.</summary>
    public DocumentLocator(SourceDocument main) => _main = main;

    public DocumentLocator(Relocations relocations)
    {
        _main = relocations.Main.Source;
        _relocations = relocations;
    }

    public DiagnosticInfo Locate(JsonPointer pointer, DiagnosticDescriptor descriptor, params string[] args) =>
        Locate(pointer, value: false, descriptor, args);

    /// <summary>The same at the value of a property rather than at its key.</summary>
    public DiagnosticInfo LocateValue(JsonPointer pointer, DiagnosticDescriptor descriptor, params string[] args) =>
        Locate(pointer, value: true, descriptor, args);

    private DiagnosticInfo Locate(JsonPointer pointer, bool value, DiagnosticDescriptor descriptor, string[] args)
    {
        if (_relocations is null)
        {
            return DiagnosticInfo.At(_main.Path, _main.Text, default(TextSpan), descriptor, args);
        }

        return _relocations.Locate(_relocations.Main, pointer, value, descriptor, args);
    }
}
