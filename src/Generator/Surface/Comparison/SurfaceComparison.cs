using System.Threading;

namespace Gigstack.Generator.Surface.Comparison;

/// <summary>What differs between the listing of a client and its document, sorted by what it breaks.</summary>
internal sealed class SurfaceComparison
{
    private readonly SurfaceListing _old;
    private readonly SurfaceListing _now;
    private readonly Renames _renames;
    private readonly TypeChanges _types;
    private readonly MemberChanges _members;
    private readonly OperationChanges _operations;
    private readonly RemovedMembers _removed;
    private readonly AddedMembers _added;

    private SurfaceComparison(SurfaceListing old, SurfaceListing now, Renames renames)
    {
        (_old, _now, _renames) = (old, now, renames);
        var wire = new WireCompatibility(old, now);
        _types = new TypeChanges(renames, wire);
        _members = new MemberChanges(renames, wire);
        _operations = new OperationChanges(old, now, renames, wire);
        _removed = new RemovedMembers(old, now, renames);
        _added = new AddedMembers(old, now, renames);
    }

    /// <summary>The changes, and a summary of what was added; null if nothing was.</summary>
    public static (IReadOnlyList<SurfaceChange> Changes, string? Added) Compare(
        SurfaceListing old, SurfaceListing now, CancellationToken cancellationToken)
    {
        var renames = new RenameMatcher(old, now, cancellationToken).Match();
        var comparison = new SurfaceComparison(old, now, renames);
        var changes = new List<SurfaceChange>();
        foreach (var line in old.Lines.Values.OrderBy(static line => line.Key, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            changes.AddRange(comparison.Compare(line));
        }

        changes.AddRange(comparison._added.Required());
        return (changes, comparison._added.Summary());
    }

    private IEnumerable<SurfaceChange> Compare(SurfaceLine old)
    {
        if (!_now.Lines.TryGetValue(_renames.Map(old.Key), out var now))
            return _removed.Report(old);
        var changes = _renames.Has(old.Key)
            ? Differences(old, now).Where(static change => !change.IsOfWireName).Prepend(Renamed(old, now))
            : Differences(old, now);
        return !old.Has("deprecated") && now.Has("deprecated")
            ? changes.Append(new SurfaceChange(
                Impact.None, now.Key, $"'{now.Key}' is deprecated; code that uses it gets a warning (CS0618)"))
            : changes;
    }

    /// <summary>A member with another name, in the code and perhaps on the wire.</summary>
    private SurfaceChange Renamed(SurfaceLine old, SurfaceLine now)
    {
        var isSame = old["wire"] == now["wire"];
        var wire = isSame ? Impact.None : _removed.OnWire(old);
        var (before, after) = isSame ? ("", "") : ($" ('{old["wire"]}')", $" ('{now["wire"]}')");
        return _renames.IsBridged(old.Key)
            ? new SurfaceChange(wire, now.Key, $"'{old.Key}'{before} is '{now.Key}'{after} now; the listing keeps the old name")
            : new SurfaceChange(
                Impact.Code | wire, now.Key, $"'{old.Key}'{before} was removed, and is likely '{now.Key}'{after} now{Advice(old, now)}");
    }

    /// <summary>How code keeps the old name, where it can.</summary>
    private string Advice(SurfaceLine old, SurfaceLine now) => now switch
    {
        _ when old.Has("payload") => "",
        _ when old["http"] is not null || old.Has("group") => Bridge(old, now),
        _ when RenameMatcher.IsType(old) => "; an entry of Names keeps the old name",
        _ when _now.Lines.TryGetValue(now.Parent, out var parent) && parent["http"] is not null => "",
        _ => Bridge(old, now),
    };

    private static string Bridge(SurfaceLine old, SurfaceLine now) =>
        $"; a line '{new RenamedMember(old.Key, now.Key)}' in the listing keeps the old name";

    private IEnumerable<SurfaceChange> Differences(SurfaceLine old, SurfaceLine now)
    {
        if (now["http"] is not null)
            return old["http"] is null ? [] : _operations.Compare(old, now);
        if (now.Type == "client")
            return TypeChanges.CompareClients(old, now);
        if (now.Name.StartsWith("[", StringComparison.Ordinal))
            return TypeChanges.CompareSchemes(old, now);
        if (now.Has("group") || now.Has("preset"))
            return [];
        if (now.Has("error"))
            return _types.CompareErrors(old, now);
        var type = _now.Lines.TryGetValue(now.Parent, out var parent) ? parent : null;
        if (now.Has("case") || now.Has("payload") || now.Type == "value")
            return _types.CompareChoices(old, now, now.Has("payload") ? Directed.Received : Directed.Of(type));
        if (!now.Has("required") && !now.Has("optional") && !now.Has("constant"))
            return _types.CompareTypes(old, now);
        return _members.Compare(old, now, Direction(now, type));
    }

    /// <summary>The direction of a member: of its type in the old and in the new document. Arguments and parameters are sent.</summary>
    private Directed Direction(SurfaceLine now, SurfaceLine? type)
    {
        if (type?.Type == "headers")
            return Directed.Received;
        var direction = type is null || type["http"] is not null ? Directed.Sent : Directed.Of(type);
        return _old.Lines.TryGetValue(now.Parent, out var before) && before["http"] is null
            ? direction.And(Directed.Of(before))
            : direction;
    }
}
