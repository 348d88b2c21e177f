using System.Text.RegularExpressions;
using System.Threading;

namespace Gigstack.Generator.Surface.Comparison;

/// <summary>
/// Finds the likely new names of what is gone: an operation with the same method and path, a type with mostly the same members, a member of
/// the same type with the same name on the wire, or with a similar one.
/// </summary>
internal sealed class RenameMatcher(SurfaceListing old, SurfaceListing now, CancellationToken cancellationToken)
{
    /// <summary>The least similarity of two names of one member.</summary>
    private const double Similar = 0.5;

    private static readonly Regex s_place = new(@"\{[^}]*\}");

    private readonly Renames _renames = new();

    public static string WithoutNames(string http) => s_place.Replace(http, "{}");

    public Renames Match()
    {
        foreach (var member in old.Renamed)
        {
            if (now.Lines.ContainsKey(member.New) && !now.Lines.ContainsKey(member.Old))
                _renames.AddBridged(member.Old, member.New);
        }

        var gone = old.Lines.Values.Where(IsGone).OrderBy(static line => line.Key, StringComparer.Ordinal).ToList();
        var added = now.Lines.Values.Where(line => !old.Lines.ContainsKey(line.Key))
            .OrderBy(static line => line.Key, StringComparer.Ordinal).ToList();
        if (gone.Count == 0 || added.Count == 0)
            return _renames;
        MatchOperations(gone, added);
        MatchTypes(gone, added);
        MatchMembers(added);
        return _renames;
    }

    private bool IsGone(SurfaceLine line) => !now.Lines.ContainsKey(_renames.Map(line.Key));

    private void MatchOperations(List<SurfaceLine> gone, List<SurfaceLine> added)
    {
        var byHttp = added.Where(static line => line["http"] is not null).ToLookup(static line => WithoutNames(line["http"]!));
        foreach (var line in gone)
        {
            if (line["http"] is not { } http || _renames.Has(line.Key))
                continue;
            var same = byHttp[WithoutNames(http)].Where(other => !_renames.IsTaken(other.Key)).ToList();
            if ((same.Find(other => other.Type == line.Type) ?? same.FirstOrDefault()) is { } found)
            {
                _renames.Add(line.Key, found.Key);
                MatchGroup(line.Parent, found.Parent, gone, added);
            }
        }
    }

    /// <summary>The property that leads to a group whose operations have moved.</summary>
    private void MatchGroup(string from, string to, List<SurfaceLine> gone, List<SurfaceLine> added)
    {
        if (from != to && gone.Find(line => line.Type == from && line.Has("group")) is { } before && !_renames.Has(before.Key)
            && added.Find(line => line.Type == to && line.Has("group")) is { } after)
        {
            _renames.Add(before.Key, after.Key);
        }
    }

    private void MatchTypes(List<SurfaceLine> gone, List<SurfaceLine> added)
    {
        var before = Members(old);
        var types = new SimilarTypes(added.Where(IsType), Members(now));
        foreach (var line in gone.Where(IsType))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_renames.Has(line.Key) && IsGone(line) && types.Find(line, before, _renames.IsTaken) is { } found)
                _renames.Add(line.Key, found);
        }
    }

    public static bool IsType(SurfaceLine line) => line.Type is "record" or "union" or "webhooks" or "callbacks" or "headers" or "presets"
        || line.Type.StartsWith("enum", StringComparison.Ordinal);

    private static ILookup<string, SurfaceLine> Members(SurfaceListing listing) =>
        listing.Lines.Values.Where(static line => line.Key.IndexOf('.') > 0).ToLookup(static line => line.Parent);

    private void MatchMembers(List<SurfaceLine> added)
    {
        var byParent = added.Where(line => !IsType(line) && line["http"] is null && !line.Has("group") && line.Parent.Length > 0)
            .ToLookup(static line => line.Parent);
        var gone = old.Lines.Values.Where(line => line.Parent.Length > 0 && IsGone(line) && !IsType(line) && line["http"] is null)
            .ToLookup(line => _renames.Map(line.Parent));
        foreach (var group in gone)
        {
            var candidates = byParent[group.Key].Where(line => !_renames.IsTaken(line.Key)).ToList();
            var members = group.OrderBy(static line => line.Key, StringComparer.Ordinal).ToList();
            Match(members, candidates, static (line, other) => line["wire"] is { } wire && wire == other["wire"] ? 1 : 0, 1);
            Match(
                members.FindAll(line => !_renames.Has(line.Key)),
                candidates.FindAll(line => !_renames.IsTaken(line.Key)),
                (line, other) => IsAlike(line, other) ? Similarity.Of(line.Name, other.Name) : 0,
                Similar);
            var (left, rest) = (members.FindAll(line => !_renames.Has(line.Key)), candidates.FindAll(line => !_renames.IsTaken(line.Key)));
            if (left.Count == 1 && rest.Count == 1 && IsAlike(left[0], rest[0]))
                _renames.Add(left[0].Key, rest[0].Key);
        }
    }

    /// <summary>Whether two members differ in their name only.</summary>
    private bool IsAlike(SurfaceLine line, SurfaceLine other) =>
        _renames.MapType(line.Type) == other.Type && line.Has("required") == other.Has("required") && line["in"] == other["in"];

    private void Match(
        List<SurfaceLine> members, List<SurfaceLine> candidates, Func<SurfaceLine, SurfaceLine, double> score, double least)
    {
        var pairs = members.SelectMany(line => candidates.Select(other => (Old: line, New: other, Score: score(line, other))))
            .Where(pair => pair.Score >= least).OrderByDescending(static pair => pair.Score);
        foreach (var pair in pairs)
            _renames.Add(pair.Old.Key, pair.New.Key);
    }
}
