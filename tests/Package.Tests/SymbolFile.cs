using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace Gigstack.Package.Tests;

/// <summary>The symbols within an assembly, read as a debugger reads them.</summary>
internal sealed class SymbolFile : IDisposable
{
    private static readonly Guid s_sha256 = new("8829d00f-11b8-4213-878b-770e8597ac16");
    private static readonly Guid s_embeddedSource = new("0e8a571b-6926-466e-b4ad-8ab04611f5fe");
    private static readonly Guid s_sourceLink = new("cc110556-a091-4d38-9fec-25ab9a351a6a");

    private readonly PEReader _image;
    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _symbols;

    /// <param name="assembly">The assembly; its symbols are embedded.</param>
    public SymbolFile(Stream assembly)
    {
        _image = new PEReader(assembly);
        var entry = _image.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        _provider = _image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        _symbols = _provider.GetMetadataReader();
    }

    /// <summary>The files that methods have lines in.</summary>
    public IReadOnlyList<SymbolDocument> Documents =>
    [
        .. _symbols.MethodDebugInformation.Select(_symbols.GetMethodDebugInformation)
            .SelectMany(static method => method.Document.IsNil ? method.GetSequencePoints().Select(static point => point.Document) : [method.Document])
            .Distinct().Select(Read),
    ];

    /// <summary>Finds the address of a file, or null.</summary>
    public string? FindAddress(string document)
    {
        foreach (var (pattern, address) in SourceLinks())
        {
            if (pattern == document)
                return address;
            if (pattern.EndsWith('*') && document.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase))
                return address.Replace("*", document[(pattern.Length - 1)..].Replace('\\', '/'), StringComparison.Ordinal);
        }

        return null;
    }

    public void Dispose()
    {
        _provider.Dispose();
        _image.Dispose();
    }

    private IEnumerable<(string Pattern, string Address)> SourceLinks()
    {
        if (Find(EntityHandle.ModuleDefinition, s_sourceLink) is not { } json)
            return [];
        using var document = JsonDocument.Parse(json.AsMemory());
        return [.. document.RootElement.GetProperty("documents").EnumerateObject().Select(static entry => (entry.Name, entry.Value.GetString()!))];
    }

    private SymbolDocument Read(DocumentHandle handle)
    {
        var document = _symbols.GetDocument(handle);
        Assert.Equal(s_sha256, _symbols.GetGuid(document.HashAlgorithm));
        return new SymbolDocument(
            _symbols.GetString(document.Name), Convert.ToHexString(_symbols.GetBlobBytes(document.Hash)), Unpack(Find(handle, s_embeddedSource)));
    }

    private ImmutableArray<byte>? Find(EntityHandle parent, Guid kind) => _symbols.GetCustomDebugInformation(parent)
        .Select(_symbols.GetCustomDebugInformation).Where(information => _symbols.GetGuid(information.Kind) == kind)
        .Select(information => (ImmutableArray<byte>?)_symbols.GetBlobContent(information.Value)).SingleOrDefault();

    /// <summary>The length of the source, then the source: packed, unless the length is zero.</summary>
    private static byte[]? Unpack(ImmutableArray<byte>? source)
    {
        if (source is not { } bytes)
            return null;
        if (BitConverter.ToInt32(bytes.AsSpan()) == 0)
            return [.. bytes[4..]];
        using var packed = new DeflateStream(new MemoryStream([.. bytes[4..]]), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}

/// <param name="Name">The path that the compiler was given, or the one that replaces it.</param>
/// <param name="Hash">SHA-256 in hexadecimal.</param>
/// <param name="Embedded">The source, if the symbols have it.</param>
internal sealed record SymbolDocument(string Name, string Hash, byte[]? Embedded);
