using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>The JSON properties of one generated type, in the order of the document. Made once per type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShape
{
    internal const byte Nullable = 1;
    internal const byte Required = 2;

    // A raw JSON string never contains this byte, so an escaped name is only found unescaped.
    private static readonly byte[] s_neverRaw = [0];

    internal readonly string TypeName;
    internal readonly string[] Names;
    internal readonly byte[][] RawNames;
    internal readonly byte[] Flags;
    internal readonly AdditionalProperties Unknown;
    internal readonly ulong[] RequiredBits;
    internal readonly Utf8NameTable Table;
    private readonly JsonEncodedText[] _encoded;

    /// <summary>Describes a type.</summary>
    /// <param name="typeName">The name of the type, for messages.</param>
    /// <param name="names">The property names in the order of the document.</param>
    /// <param name="required">Indexes of the required properties.</param>
    /// <param name="nullable">Indexes of the properties for which JSON null is a value.</param>
    /// <param name="additional">What happens to other properties.</param>
    /// <exception cref="ArgumentException">A name occurs twice or an index is out of range.</exception>
    public JsonShape(
        string typeName,
        string[] names,
        int[]? required = null,
        int[]? nullable = null,
        AdditionalProperties additional = AdditionalProperties.Keep)
    {
        TypeName = typeName;
        Names = names;
        Unknown = additional;
        Table = new Utf8NameTable(names);
        Flags = new byte[names.Length];
        RawNames = new byte[names.Length][];
        RequiredBits = new ulong[Math.Max(1, (names.Length + 63) / 64)];
        _encoded = new JsonEncodedText[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            RawNames[i] = names[i].AsSpan().IndexOfAny('\\', '"') >= 0 ? s_neverRaw : Encoding.UTF8.GetBytes(names[i]);
            _encoded[i] = JsonEncodedText.Encode(names[i], JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        }
        foreach (int index in required ?? [])
        {
            Flags[Checked(index, nameof(required))] |= Required;
            RequiredBits[index >> 6] |= 1UL << (index & 63);
        }
        foreach (int index in nullable ?? [])
            Flags[Checked(index, nameof(nullable))] |= Nullable;
    }

    internal int Count => Names.Length;

    /// <summary>The name of a property, ready to be written.</summary>
    internal JsonEncodedText this[int index] => _encoded[index];

    private int Checked(int index, string list) => (uint)index < (uint)Names.Length
        ? index
        : throw new ArgumentException($"{TypeName} has no property {index}.", list);
}
