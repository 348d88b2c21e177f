using System.Threading;
using Gigstack.Generator.Document;
using Gigstack.Generator.Surface;
using Gigstack.Generator.Surface.Comparison;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Pipeline;

/// <summary>The surface of a bound document, and its comparison with the listing, for the analyzer.</summary>
internal sealed class BoundSurface(ApiModel model, MemberPlaces places, DocumentLocator locator)
{
    /// <summary>More than these are information, so that another document does not fill the build log.</summary>
    private const int MostWarnings = 100;

    private SurfaceListing? _now;

    // One object, because the files of a document are analyzed at the same time.
    private Compared? _last;

    public IReadOnlyList<DiagnosticInfo> Compare(SourceDocument listing, CancellationToken cancellationToken)
    {
        if (_last is { } last && last.Listing.Equals(listing.Text))
            return last.Findings;
        var findings = Findings.Guard(
            () => Find(listing, cancellationToken),
            failure => [AtLine(listing, 0, $"the listing cannot be compared; please report it ({Findings.Describe(failure)})")]);
        _last = new Compared(listing.Text, findings);
        return findings;
    }

    private List<DiagnosticInfo> Find(SourceDocument listing, CancellationToken cancellationToken)
    {
        _now ??= SurfaceListing.Of(SurfaceBuilder.Build(model, cancellationToken), []);
        var old = SurfaceListing.Parse(listing.Text.Lines.Select(static line => line.ToString()));
        var (changes, added) = SurfaceComparison.Compare(old, _now, cancellationToken);
        var findings = new List<DiagnosticInfo>();
        foreach (var change in changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            findings.Add(Locate(change) with { IsInformation = findings.Count >= MostWarnings });
        }

        if (added is not null)
            findings.Add(locator.Locate(new Finding(Descriptors.SurfaceAdded, JsonPointer.Root, [added])));
        findings.AddRange(old.Malformed.Select(line => AtLine(listing, line, "it is not a member with its type and facts")));
        findings.AddRange(Bridges(listing, old));
        return findings;
    }

    /// <summary>
    /// Lines of renames that keep no name, because the new member is not there, the old one still is, or it cannot have two.
    /// </summary>
    private IEnumerable<DiagnosticInfo> Bridges(SourceDocument listing, SurfaceListing old)
    {
        var names = old.Renamed.Count > 0 ? new OldNames(model) : null;
        foreach (var member in old.Renamed)
        {
            var problem = !_now!.Lines.ContainsKey(member.New) ? $"there is no '{member.New}'"
                : _now.Lines.ContainsKey(member.Old) ? $"'{member.Old}' is still in the document"
                : names!.Find(member).Problem;
            if (problem is not null)
                yield return AtLine(listing, LineOf(listing, member), problem);
        }
    }

    private static int LineOf(SourceDocument listing, RenamedMember member) =>
        listing.Text.Lines.First(line => RenamedMember.Parse(line.ToString().Trim()) == member).LineNumber;

    private static DiagnosticInfo AtLine(SourceDocument listing, int line, string problem) =>
        listing.Locate(listing.Text.Lines[line].Span, Descriptors.SurfaceLine, problem);

    private DiagnosticInfo Locate(SurfaceChange change)
    {
        var descriptor = change.Impact switch
        {
            Impact.None => Descriptors.SurfaceHarmless,
            Impact.Code => Descriptors.SurfaceBreaksCode,
            _ => Descriptors.SurfaceBreaksWire,
        };
        var at = change.At ?? places.Find(change.Key) ?? Missing(change.Key);
        return locator.Locate(new Finding(descriptor, at, [change.Text, change.Impact == (Impact.Code | Impact.Wire) ? " and code" : ""]));
    }

    /// <summary>Types are reported at the schemas, and what belongs to a client at the paths.</summary>
    private static JsonPointer Missing(string key) =>
        key.IndexOf("Client.", StringComparison.Ordinal) > 0
            ? JsonPointer.Root.Then("paths")
            : JsonPointer.Root.Then("components", "schemas");

    private sealed record Compared(DocumentText Listing, IReadOnlyList<DiagnosticInfo> Findings);
}
