using System.Collections.Immutable;
using Gigstack.Generator.Document;
using Gigstack.Generator.Document.Bundling;
using Gigstack.Generator.Document.Overlays;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// The documents that become clients. They cannot share a namespace, because their generated files would have the same names.
/// </summary>
internal static class ClientInputs
{
    /// <param name="inputs">All documents of the project.</param>
    /// <param name="referenced">The clients that referenced assemblies have.</param>
    public static IEnumerable<DocumentInput> Of(ImmutableArray<DocumentInput> inputs, EquatableArray<string> referenced)
    {
        var taken = new Dictionary<string, DocumentInput>(StringComparer.OrdinalIgnoreCase);
        foreach (var input in inputs.Where(static input => input.Options is not null))
        {
            if (ReferencedClients.NameOf(input) is { } client && referenced.Contains(client))
                continue;
            var target = input.Options!.Namespace;
            if (!taken.TryGetValue(target, out var other))
            {
                taken.Add(target, input);
                yield return Sharing.Resolve(Complete(input), inputs.Select(Complete));
            }
            else if (input == other)
            {
                yield return input.Refuse("Include", FileName(input), "another OpenApiClient has the same file and settings; remove one");
            }
            else
            {
                yield return input.Refuse(
                    "Namespace", target, $"'{FileName(other)}' already uses it; give each OpenApiClient its own namespace");
            }
        }

        DocumentInput Complete(DocumentInput input) => input with { Overlays = WithFiles(input.Overlays, inputs) };
    }

    private static EquatableArray<OverlayInput> WithFiles(EquatableArray<OverlayInput> overlays, ImmutableArray<DocumentInput> inputs) =>
        overlays.Select(overlay => overlay with { Source = FileOf(overlay.Path, inputs) }).ToEquatableArray();

    /// <summary>The overlay with this path; if there is none, the one whose path differs only in case.</summary>
    private static SourceDocument? FileOf(string path, ImmutableArray<DocumentInput> inputs)
    {
        var files = inputs.Where(static input => input.IsOverlay).Select(static input => input.Source).ToList();
        return Find(StringComparison.Ordinal) ?? Find(StringComparison.OrdinalIgnoreCase);

        SourceDocument? Find(StringComparison comparison) => files.Find(file => FilePath.Normalize(file.Path).Equals(path, comparison));
    }


    private static string FileName(DocumentInput input) => input.Source.Path.Substring(input.Source.Path.LastIndexOfAny(['/', '\\']) + 1);
}
