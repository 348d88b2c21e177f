using System.Text.Json.Nodes;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document;
using Gigstack.Generator.Document.Overlays;

namespace Gigstack.Generator.Tests.Document;

/// <summary>Documents in memory, loaded as the compiler would hand them over.</summary>
internal static class DocumentFiles
{
    public const string MainPath = "/specs/api.yaml";

    public static SourceDocument File(string path, string text) => new(path, new DocumentText(text));

    public static LoadedDocument Load(string text, params (string Path, string Text)[] references) => LoadAs(MainPath, text, references);

    public static LoadedDocument LoadAs(string path, string text, params (string Path, string Text)[] references) =>
        DocumentLoader.Load(File(path, text), [.. references.Select(r => File(r.Path, r.Text))], CancellationToken.None);

    /// <summary>A document with overlays, which are named first.overlay.yaml, second.overlay.yaml.</summary>
    public static LoadedDocument Overlaid(string text, params string[] overlays)
    {
        string[] names = ["first", "second"];
        return DocumentLoader.Load(
            File(MainPath, text),
            [],
            CancellationToken.None,
            overlays: [.. overlays.Select((overlay, i) =>
                new OverlayInput(names[i], File($"/specs/{names[i]}.overlay.yaml", overlay)))]);
    }

    /// <summary>A document around the given components, two spaces deep: they begin in line 5.</summary>
    public static string WithComponents(string components) =>
        """
            openapi: 3.1.0
            info: { title: t, version: '1' }
            paths: {}
            components:

            """ + components;

    public static IReadOnlyList<DiagnosticInfo> Diagnostics(this LoadedDocument loaded) =>
        [.. loaded.Findings.All.Select(loaded.Locator.Locate)];

    /// <summary>What is reported, as id and place: GIG0003 api.yaml(7,13).</summary>
    public static IEnumerable<string> Places(this LoadedDocument loaded) =>
        loaded.Diagnostics().Select(d => d.Place());

    /// <summary>What is reported, in full, for assertions that nothing is.</summary>
    public static IEnumerable<string> Messages(this LoadedDocument loaded) =>
        loaded.Diagnostics().Select(d => d.ToDiagnostic().ToString());

    public static string Place(this DiagnosticInfo info)
    {
        var start = info.LineSpan.Start;
        return $"{info.DescriptorId} {Path.GetFileName(info.FilePath)}({start.Line + 1},{start.Character + 1})";
    }

    /// <summary>The text that a finding underlines.</summary>
    public static string Underlined(this DiagnosticInfo info, string text) => text.Substring(info.Span.Start, info.Span.Length);

    public static JsonNode? At(this LoadedDocument loaded, string pointer)
    {
        JsonNode? node = loaded.Root;
        foreach (var token in JsonPointer.Parse(pointer).Segments())
        {
            node = node is JsonArray list ? list[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)] : node?[token];
        }

        return node;
    }

    public static string JsonAt(this LoadedDocument loaded, string pointer) => loaded.At(pointer)?.ToJsonString() ?? "null";

    public static DiagnosticInfo Locate(this LoadedDocument loaded, string pointer) =>
        loaded.Locator.Locate(new Finding(Descriptors.UnsupportedConstruct, JsonPointer.Parse(pointer), ["x", "y"]));
}
