using System.Text;
using Gigstack.Generator.Document.Bundling;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// The metadata of one item of the project file. A file can have several items. The targets pass the metadata of all of them as one value,
/// <c>OpenApiClients</c>: items are separated by <c>|</c>, entries by <c>,</c>, and an entry is <c>Name:Base64</c>, because the file that
/// passes metadata to the compiler cuts a value at the first semicolon, number sign or line end. Other hosts can pass one item in the
/// clear.
/// </summary>
internal sealed class ItemMetadata
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    private static readonly char[] s_separators = [';', '\r', '\n'];

    private readonly Func<string, string> _value;

    private ItemMetadata(Func<string, string> value) => _value = value;

    /// <summary>Whether other documents can refer to the file.</summary>
    public static bool IsReference(AnalyzerConfigOptions options) =>
        IsTrue(Raw(options, "OpenApiReference")) || Raw(options, "OpenApiKind").Equals("reference", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file is an overlay of a document.</summary>
    public static bool IsOverlay(AnalyzerConfigOptions options) =>
        IsTrue(Raw(options, "OpenApiIsOverlay")) || Raw(options, "OpenApiKind").Equals("overlay", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file is the listing of a client's surface.</summary>
    public static bool IsSurface(AnalyzerConfigOptions options) =>
        IsTrue(Raw(options, "OpenApiIsSurface")) || Raw(options, "OpenApiKind").Equals("surface", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file is a project file, in which settings are wrong or right.</summary>
    public static bool IsProject(AnalyzerConfigOptions options) => IsTrue(Raw(options, "OpenApiIsProject"));

    /// <summary>The items that make a client of the file.</summary>
    public static IEnumerable<ItemMetadata> OfClients(AnalyzerConfigOptions options)
    {
        if (Raw(options, "OpenApiKind").Equals("client", StringComparison.OrdinalIgnoreCase))
            yield return new ItemMetadata(name => Raw(options, name));
        foreach (var item in Raw(options, "OpenApiClients").Split(['|'], StringSplitOptions.RemoveEmptyEntries))
        {
            var values = new Dictionary<string, string>();
            foreach (var entry in item.Split(',').Select(static entry => entry.Split([':'], 2)))
                values[entry[0].Trim()] = Decode(entry[entry.Length - 1]);
            yield return new ItemMetadata(name => values.TryGetValue(name, out var value) ? value : "");
        }
    }

    /// <summary>The value; empty if it is missing.</summary>
    public string Text(string name) => _value(name).Trim();

    public bool Flag(string name) => IsTrue(Text(name));

    /// <summary>The entries of a list; empty if the metadata is missing.</summary>
    public EquatableArray<string> List(string name)
    {
        // In the clear, a list would be cut at its first separator.
        var list = _value(name) is { Length: > 0 } value ? value : Decode(_value("OpenApi" + name));
        return list.Split(s_separators).Select(static entry => entry.Trim()).Where(static entry => entry.Length > 0).Distinct()
            .ToEquatableArray();
    }

    /// <summary>
    /// A path of the metadata as the path of a file. It is relative to the project, whose folder only the targets know. In other hosts, it
    /// is relative to the document.
    /// </summary>
    public string FullPath(string path, string document) =>
        FilePath.Resolve(Text("ProjectDirectory") is { Length: > 0 } folder ? folder + "/" : document, path.Replace("%", "%25"));

    private static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string Raw(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Prefix + name, out var value) ? value.Trim() : "";

    /// <summary>Decodes a value. A value that is not Base64 is the value itself.</summary>
    private static string Decode(string value)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(value));
        }
        catch (FormatException)
        {
            return value;
        }
    }
}
