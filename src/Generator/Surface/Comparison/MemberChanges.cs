namespace Gigstack.Generator.Surface.Comparison;

/// <summary>
/// Compares properties, parameters, arguments and response headers: what may be absent, the type, and what is on the wire.
/// </summary>
internal sealed class MemberChanges(Renames renames, WireCompatibility wire)
{
    public IEnumerable<SurfaceChange> Compare(SurfaceLine old, SurfaceLine now, Directed direction)
    {
        var name = $"'{now.Key}'";
        if (Presence(old, now, direction, name) is { } presence)
            yield return presence;
        if (Nullability(old, now, direction, name) is { } nullability)
            yield return nullability;
        if (Type(old, now, direction, name) is { } type)
            yield return type;
        if (old["wire"] != now["wire"] && now["in"] != "path")
        {
            yield return new SurfaceChange(
                Impact.Wire, now.Key, $"{name} was '{old["wire"]}' on the wire, and is '{now["wire"]}'; the other one is not understood")
            {
                IsOfWireName = true,
            };
        }

        if (old["in"] != now["in"])
            yield return new SurfaceChange(Impact.Wire, now.Key, $"{name} was in {Place(old)}, and is in {Place(now)}");
        if (Style(old) != Style(now))
            yield return new SurfaceChange(Impact.Wire, now.Key, $"{name} was written as '{Style(old)}', and is as '{Style(now)}'");

        if (old["media"] != now["media"])
            yield return new SurfaceChange(Impact.Wire, now.Key, $"{name} was sent as '{old["media"]}', and is as '{now["media"]}'");
        if (old["form"] != now["form"])
        {
            yield return new SurfaceChange(
                direction.Wire(ifSent: true, ifReceived: !AreRead(old["form"], now["form"])),
                now.Key,
                $"{name} was written as {old["form"] ?? "usual"}, and is as {now["form"] ?? "usual"}");
        }

        if (old["default"] != now["default"])
        {
            yield return new SurfaceChange(
                direction.Wire(ifSent: true, ifReceived: false),
                now.Key,
                $"the default of {name} was {Default(old)}, and is {Default(now)}; a request without it means something else");
        }

        if (old["constant"] is { } before && now["constant"] is { } after && before != after)
            yield return new SurfaceChange(Impact.Wire, now.Key, $"{name} was always '{before}', and is '{after}'");
    }

    /// <summary>Whether each form is read where the other one is expected (docs/tolerance.md).</summary>
    private static bool AreRead(string? old, string? now) => (old ?? now) is "UnixTime" or "Quotable" && (old is null || now is null);

    /// <summary>How the value is written.</summary>
    private static string Style(SurfaceLine line) => line["style"] ?? line["parts"] ?? "one value";

    private static string Place(SurfaceLine line) => line["in"] is { } place ? "the " + place : "no place";

    private static string Default(SurfaceLine line) => line["default"] is { } value ? $"'{value}'" : "none";

    private static SurfaceChange? Presence(SurfaceLine old, SurfaceLine now, Directed direction, string name)
    {
        var (was, isNow) = (!old.Has("optional"), !now.Has("optional"));
        if (was == isNow)
        {
            return old.Has("constant") && now.Has("required")
                ? new SurfaceChange(Impact.Code, now.Key, $"{name} had the constant '{old["constant"]}', and must be set")
                : null;
        }

        if (isNow && old["wire"] is null && old["in"] is null)
            return new SurfaceChange(Impact.Code, now.Key, $"{name} was optional, and is required; a call must pass it");
        if (isNow)
        {
            var code = now.Has("constant") ? Impact.None : Impact.Code;
            var impact = code | direction.Wire(ifSent: !now.Has("constant"), ifReceived: !now.Has("tolerant"));
            var reason = direction switch
            {
                { IsSent: true, IsReceived: true } => "requests without it are refused, and responses without it cannot be read",
                { IsSent: true } => "requests without it are refused",
                _ => "responses without it cannot be read",
            };
            return new SurfaceChange(impact, now.Key, $"{name} was optional, and is required; {reason}");
        }

        var breaks = direction.IsReceived ? Impact.Code | (old.Has("tolerant") ? Impact.None : Impact.Wire) : Impact.None;
        var effect = direction.IsReceived
            ? "it may be null now, and clients with the older code cannot read a response without it"
            : "it can be left out";
        return new SurfaceChange(breaks, now.Key, $"{name} was required, and is optional; {effect}");
    }

    private static SurfaceChange? Nullability(SurfaceLine old, SurfaceLine now, Directed direction, string name)
    {
        var (was, isNow) = (old.Has("nullable"), now.Has("nullable"));
        if (was == isNow)
            return null;
        var isOptional = old.Has("optional") && now.Has("optional");
        var code = old.Type == now.Type ? Impact.None : Impact.Code;
        return isNow
            ? new SurfaceChange(
                (direction.IsReceived ? code : Impact.None) | direction.Wire(ifSent: false, ifReceived: !isOptional),
                now.Key,
                $"{name} could not be null, and can be")
            : new SurfaceChange(
                (direction.IsSent ? code : Impact.None) | direction.Wire(ifSent: true, ifReceived: !isOptional),
                now.Key,
                $"{name} could be null, and cannot be");
    }

    private SurfaceChange? Type(SurfaceLine old, SurfaceLine now, Directed direction, string name)
    {
        var before = renames.MapType(old.Type);
        if (WireCompatibility.Bare(before) == WireCompatibility.Bare(now.Type))
            return null;
        return new SurfaceChange(
            Impact.Code | wire.Between(before, now.Type, direction), now.Key, $"{name} was {old.Type}, and is {now.Type}");
    }
}
