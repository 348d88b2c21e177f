using Gigstack.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>The finding both tree readers share.</summary>
internal static class DuplicateKey
{
    public static DiagnosticInfo At(SourceDocument document, TextSpan span, string key) =>
        DiagnosticInfo.At(
            document.Path, document.Text, span, Descriptors.Repaired, $"The key '{key}' stands here a second time", "the last one counts");
}
