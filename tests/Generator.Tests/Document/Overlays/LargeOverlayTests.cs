using System.Text.Json.Nodes;
using Gigstack.Generator.Document;
using Gigstack.Generator.Document.Overlays;

namespace Gigstack.Generator.Tests.Document.Overlays;

/// <summary>An overlay on a large document of others: github.json, in the folder that GIGSTACK_CORPUS names. Without it, nothing is tested.</summary>
public class LargeOverlayTests
{
    private const string Overlay = """
        overlay: 1.1.0
        actions:
          - target: $.paths['/zen'].get
            update: { x-added: { type: string }, parameters: [{ name: odd, in: query, schema: { type: bool } }] }
          - target: $.tags[?match(@.name, 'a.*')]
            remove: true
          - target: $..parameters[?@.name == 'per_page']
            remove: true
          - target: $.paths.*.get
            update: { x-safe: true }
          - target: $.paths['/nowhere']
            remove: true

        """;

    [Fact]
    public void Places_are_right_in_both_files()
    {
        if (Environment.GetEnvironmentVariable("GIGSTACK_CORPUS") is not { Length: > 0 } folder)
            return;
        var text = File.ReadAllText(Path.Combine(folder, "github.json"));
        var loaded = DocumentLoader.Load(
            DocumentFiles.File("/specs/github.json", text),
            [],
            CancellationToken.None,
            overlays: [new OverlayInput("o.yaml", DocumentFiles.File("/specs/o.yaml", Overlay))]);

        Assert.Contains("GIG0026 o.yaml(11,13)", loaded.Places());
        Assert.Contains(loaded.Places(), static place => place.StartsWith("GIG0009 o.yaml(4,", StringComparison.Ordinal));
        Assert.Equal("o.yaml", Path.GetFileName(loaded.Locate("/paths/~1zen/get/x-added").FilePath));

        // The text at the place is what the file has there, also of an item that has moved.
        Assert.StartsWith("\"operationId\": \"meta/get-zen\"", After(loaded.Locate("/paths/~1zen/get/operationId")), StringComparison.Ordinal);
        for (var i = 0; i < ((JsonArray)loaded.At("/tags")!).Count; i++)
        {
            var name = loaded.At($"/tags/{i}/name")!;
            Assert.False(name.ToString().StartsWith('a'));
            Assert.StartsWith($"\"name\": \"{name}\"", After(loaded.Locate($"/tags/{i}/name")), StringComparison.Ordinal);
        }

        string After(Gigstack.Generator.Diagnostics.DiagnosticInfo found)
        {
            Assert.Equal("github.json", Path.GetFileName(found.FilePath));
            return text.Substring(found.Span.Start, 200).Replace("\":\"", "\": \"", StringComparison.Ordinal);
        }
    }
}
