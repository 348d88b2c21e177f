using System.Threading;
using Gigstack.Generator.Document;
using Gigstack.Generator.Document.Bundling;
using Gigstack.Generator.Surface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator.Pipeline;

/// <summary>The listing of a client's surface, as far as code depends on it.</summary>
/// <param name="Path">The normalized path of the file.</param>
/// <param name="Renamed">The members that keep their old name.</param>
internal sealed record SurfaceInput(string Path, EquatableArray<RenamedMember> Renamed)
{
    public static IEnumerable<SurfaceInput> Of(
        AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        if (ItemMetadata.IsSurface(provider.GetOptions(file)) && file.GetText(cancellationToken) is { } text)
        {
            yield return new SurfaceInput(
                FilePath.Normalize(file.Path),
                text.Lines.Select(static line => line.ToString().Trim())
                    .Where(static line => line.StartsWith(RenamedMember.Prefix, StringComparison.Ordinal))
                    .Select(RenamedMember.Parse).OfType<RenamedMember>().ToEquatableArray());
        }
    }

    /// <summary>The listing with a path; null if the project has none.</summary>
    public static SourceDocument? Find(string path, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (path.Length == 0)
            return null;
        foreach (var file in options.AdditionalFiles)
        {
            if (FilePath.Normalize(file.Path) == path
                && ItemMetadata.IsSurface(options.AnalyzerConfigOptionsProvider.GetOptions(file))
                && file.GetText(cancellationToken) is { } text)
            {
                return new SourceDocument(file.Path, DocumentText.Of(text));
            }
        }

        return null;
    }
}
