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

    /// <summary>An empty string is no value of the property: it counts as absent.</summary>
    internal const byte NotText = 4;

    /// <summary>The document allows null, which has the meaning of absent.</summary>
    internal const byte NullIsAbsent = 8;

    /// <summary>A required property without which the object is read nevertheless.</summary>
    internal const byte Tolerated = 16;

    /// <summary>The value is never printed.</summary>
    internal const byte Secret = 32;

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

    internal JsonShape(string typeName, IReadOnlyList<(string Name, byte Flags)> properties, AdditionalProperties additional)
    {
        TypeName = typeName;
        Unknown = additional;
        Names = new string[properties.Count];
        Flags = new byte[properties.Count];
        RawNames = new byte[properties.Count][];
        RequiredBits = new ulong[Math.Max(1, (properties.Count + 63) / 64)];
        _encoded = new JsonEncodedText[properties.Count];
        for (var i = 0; i < properties.Count; i++)
        {
            (var name, var flags) = properties[i];
            Names[i] = name;
            Flags[i] = flags;
            RawNames[i] = name.AsSpan().IndexOfAny('\\', '"') >= 0 ? s_neverRaw : Encoding.UTF8.GetBytes(name);
            _encoded[i] = JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
            if ((flags & Required) != 0)
                RequiredBits[i >> 6] |= 1UL << (i & 63);
        }

        Table = new Utf8NameTable(Names);
    }

    /// <summary>Begins the table of a type; <see cref="JsonShapeBuilder.Build"/> ends it.</summary>
    /// <param name="typeName">The name of the type, for messages.</param>
    /// <returns>The builder, which takes the properties in the order of the document.</returns>
    public static JsonShapeBuilder Of(string typeName) => new(typeName);

    /// <summary>The C# name of the other properties if they are never printed; null if they are.</summary>
    internal string? SecretRest { get; init; }

    internal int Count => Names.Length;

    /// <summary>The name of a property, ready to be written.</summary>
    internal JsonEncodedText this[int index] => _encoded[index];

    /// <summary>Begins to read an object of this type.</summary>
    /// <returns>The cursor over its properties.</returns>
    public JsonObjectReader Read() => new(this);
}
