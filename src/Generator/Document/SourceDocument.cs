using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>A file of the compilation. Files are equal if their path and content are equal.</summary>
internal sealed class SourceDocument(string path, DocumentText text) : IEquatable<SourceDocument>
{
    public string Path { get; } = path;

    public DocumentText Text { get; } = text;

    /// <summary>A finding at a position in this file.</summary>
    public DiagnosticInfo Locate(TextSpan span, DiagnosticDescriptor descriptor, params string[] args) =>
        DiagnosticInfo.At(Path, span, Text.Lines.GetLinePositionSpan(span), descriptor, args);

    /// <summary>A finding of both the JSON reader and the YAML reader.</summary>
    public DiagnosticInfo DuplicateKey(TextSpan span, string key) =>
        Locate(span, Descriptors.ReadLeniently, $"the key '{key}' is repeated", "the last value is used");

    public bool Equals(SourceDocument? other) =>
        other is not null && Path == other.Path && Text.Equals(other.Text);

    public override bool Equals(object? obj) => Equals(obj as SourceDocument);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
