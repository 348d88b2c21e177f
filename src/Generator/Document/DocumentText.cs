using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>
/// The content of a file. The pipeline keeps it from run to run, and therefore not as the host's text: in an editor, that refers to the
/// snapshot of a buffer, which would stay in memory.
/// </summary>
internal sealed class DocumentText(string content) : IEquatable<DocumentText>
{
    private static readonly ConditionalWeakTable<SourceText, DocumentText> s_known = new();

    // Only findings need lines.
    private readonly WeakReference<SourceText?> _lines = new(null);

    public string Content { get; } = content;

    public int Length => Content.Length;

    public TextLineCollection Lines
    {
        get
        {
            if (!_lines.TryGetTarget(out var text) || text is null)
                _lines.SetTarget(text = SourceText.From(Content));
            return text.Lines;
        }
    }

    public char this[int position] => Content[position];

    /// <summary>Copies a text of the host. All clients of a file share one copy, also with the analyzer.</summary>
    public static DocumentText Of(SourceText text) => s_known.GetValue(text, static text => new DocumentText(text.ToString()));

    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    public bool Equals(DocumentText? other) => ReferenceEquals(this, other) || Content == other?.Content;

    public override bool Equals(object? obj) => Equals(obj as DocumentText);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Content);
}
