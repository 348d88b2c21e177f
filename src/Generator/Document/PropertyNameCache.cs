namespace Gigstack.Generator.Document;

/// <summary>One string for each name of a property: a document has few names and repeats each of them often.</summary>
internal sealed class PropertyNameCache
{
    private const int Size = 2048;

    private readonly (byte[]? Bytes, string? Text)[] _seen = new (byte[]?, string?)[Size];

    /// <summary>The string of a name that was kept; null if another has taken its slot.</summary>
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
