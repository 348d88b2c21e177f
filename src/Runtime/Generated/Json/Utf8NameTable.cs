using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// A fixed set of names, found by their UTF-8 bytes. Input cannot lengthen a chain: only the declared names are in the table.
/// </summary>
internal sealed class Utf8NameTable
{
    private readonly byte[][] _names;
    private readonly int[] _buckets;
    private readonly int[] _next;

    public Utf8NameTable(string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var size = 4;
        while (size < names.Length * 2)
            size *= 2;
        _names = new byte[names.Length][];
        _buckets = new int[size];
        _next = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            _names[i] = Encoding.UTF8.GetBytes(names[i]);
            if (IndexOf(_names[i]) >= 0)
                throw new ArgumentException($"The name \"{names[i]}\" occurs twice.", nameof(names));
            ref var bucket = ref _buckets[Hash(_names[i]) & (uint)(size - 1)];
            _next[i] = bucket;
            bucket = i + 1;
        }
    }

    public byte[] this[int index] => _names[index];

    public int IndexOf(ReadOnlySpan<byte> name)
    {
        var buckets = _buckets;
        for (var i = buckets[Hash(name) & (uint)(buckets.Length - 1)] - 1; i >= 0; i = _next[i] - 1)
        {
            if (name.SequenceEqual(_names[i]))
                return i;
        }

        return -1;
    }

    /// <summary>The index of the name that a reader is at; -1 if it is not in the table.</summary>
    public int IndexOf(ref Utf8JsonReader reader) => reader is { HasValueSequence: false, ValueIsEscaped: false }
        ? IndexOf(reader.ValueSpan)
        : IndexOf(Encoding.UTF8.GetBytes(reader.GetString()!));

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        ulong head, tail;
        if (name.Length >= 8)
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(name);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]);
        }
        else if (name.Length >= 4)
        {
            head = BinaryPrimitives.ReadUInt32LittleEndian(name);
            tail = BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]);
        }
        else if (name.Length > 0)
        {
            head = name[0];
            tail = (uint)(name[^1] << 8 | name[name.Length / 2]);
        }
        else
        {
            return 0;
        }
        var hash = (head ^ (tail * 0x9E3779B97F4A7C15)) + (ulong)name.Length;
        hash *= 0xD6E8FEB86659FD93;
        return (uint)(hash >> 32);
    }
}
