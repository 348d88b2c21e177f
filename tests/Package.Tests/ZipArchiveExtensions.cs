using System.IO.Compression;
using System.Xml.Linq;

namespace Gigstack.Package.Tests;

internal static class ZipArchiveExtensions
{
    public static string TextOf(this ZipArchive package, string entry)
    {
        using var reader = new StreamReader(package.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The entry's content, which can be read from any position.</summary>
    public static MemoryStream BytesOf(this ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }

    /// <summary>The element "metadata" of the manifest, without namespaces.</summary>
    public static XElement Metadata(this ZipArchive package)
    {
        using var stream = package.Entries.Single(static entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single(static element => element.Name.LocalName == "metadata");
        foreach (var element in metadata.DescendantsAndSelf())
            element.Name = element.Name.LocalName;
        return metadata;
    }
}
