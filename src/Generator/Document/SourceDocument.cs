using System;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>A file as the compiler hands it over. Two are equal when path and content are, whichever objects carry them.</summary>
internal sealed class SourceDocument(string path, SourceText text) : IEquatable<SourceDocument>
{
    public string Path { get; } = path;

    public SourceText Text { get; } = text;

    public bool Equals(SourceDocument? other) =>
        other is not null && Path == other.Path && Text.ContentEquals(other.Text);

    public override bool Equals(object? obj) => Equals(obj as SourceDocument);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
