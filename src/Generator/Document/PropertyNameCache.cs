namespace Gigstack.Generator.Document;

/// <summary>Caches the strings of property names, because a document repeats few names often.</summary>
internal sealed class PropertyNameCache
{
    private const int Size = 2048;

    private readonly (byte[]? Bytes, string? Text)[] _seen = new (byte[]?, string?)[Size];

    /// <summary>The cached string of a name; null if it is not cached.</summary>
    /// <param name="bytes">The name as written, including escapes.</param>
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
