using System;

namespace Gigstack.Generator.Document;

/// <summary>The names of properties, of which a document has few and each a thousand times: one string for each while it is in use.</summary>
internal sealed class PropertyNameCache
{
    private const int Size = 2048;

    private readonly (byte[]? Bytes, string? Text)[] _seen = new (byte[]?, string?)[Size];

    /// <summary>The text of a name that was kept, null when another has taken its place.</summary>
    /// <param name="bytes">The name as the document writes it, escapes and all.</param>
    public string? Find(ReadOnlySpan<byte> bytes)
    {
        var (seen, text) = _seen[Slot(bytes)];
        return bytes.SequenceEqual(seen) ? text : null;
    }

    public string Keep(ReadOnlySpan<byte> bytes, string text)
    {
        _seen[Slot(bytes)] = (bytes.ToArray(), text);
        return text;
    }

    private static int Slot(ReadOnlySpan<byte> bytes)
    {
        var hash = bytes.Length;
        foreach (var one in bytes)
            hash = (hash * 31) + one;
        return hash & (Size - 1);
    }
}
