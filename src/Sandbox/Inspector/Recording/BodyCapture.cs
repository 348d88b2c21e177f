using System.Text;

namespace Gigstack.Sandbox.Inspector.Recording;

/// <summary>The first bytes of a body.</summary>
internal sealed class BodyCapture
{
    /// <summary>What is kept of a body.</summary>
    public const int MostBytes = 64 * 1024;

    private byte[] _bytes = [];
    private int _kept;

    /// <summary>The length of the whole body.</summary>
    public long Length { get; private set; }

    /// <summary>The memory that it takes.</summary>
    public int Size => _bytes.Length;

    public bool IsCut => Length > _kept;

    /// <summary>The kept bytes as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(_bytes, 0, _kept);

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        var part = bytes[..Math.Min(bytes.Length, MostBytes - _kept)];
        if (part.Length == 0)
            return;
        if (_kept + part.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Min(MostBytes, Math.Max(_bytes.Length * 2, _kept + part.Length)));
        part.CopyTo(_bytes.AsSpan(_kept));
        _kept += part.Length;
    }
}
