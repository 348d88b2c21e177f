using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>A file cannot be read. This stage catches it and reports a finding.</summary>
internal sealed class DocumentException(DiagnosticDescriptor descriptor, TextSpan span, string message) : Exception(message)
{
    public DiagnosticDescriptor Descriptor => descriptor;

    public DiagnosticInfo ToDiagnostic(SourceDocument document) =>
        document.Locate(span, descriptor, Message);

    /// <summary>The warning for a file that could be read in another way.</summary>
    public DiagnosticInfo ToWarning(SourceDocument document, string language, string howItIsRead) =>
        document.Locate(span, Descriptors.ReadLeniently, $"the file is not strict {language} ({Message})", howItIsRead);
}
