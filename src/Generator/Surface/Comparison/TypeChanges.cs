namespace Gigstack.Generator.Surface.Comparison;

/// <summary>Compares types, enum values, cases of unions and the client itself.</summary>
internal sealed class TypeChanges(Renames renames, WireCompatibility wire)
{
    public static readonly JsonPointer SecuritySchemes = JsonPointer.Root.Then("components", "securitySchemes");

    private static readonly (string Fact, string Name, Impact Impact, string At)[] s_client =
    [
        ("namespace", "namespace", Impact.Code, "info"), ("access", "accessibility", Impact.Code, "info"),
        ("address", "address", Impact.Wire, "servers"), ("security", "security", Impact.Wire, "security"),
        ("credential", "argument of the constructor", Impact.Code, "security"),
        ("error", "place of error codes and messages", Impact.Wire, "x-error"),
    ];

    public static IEnumerable<SurfaceChange> CompareClients(SurfaceLine old, SurfaceLine now)
    {
        foreach (var (fact, name, impact, at) in s_client)
        {
            if (old[fact] != now[fact])
            {
                yield return new SurfaceChange(
                    impact, now.Key, $"the {name} of '{now.Key}' was {Text(old[fact])}, and is {Text(now[fact])}")
                {
                    At = JsonPointer.Root.Then(at),
                };
            }
        }

        if (old.Has("anonymous") && !now.Has("anonymous"))
        {
            yield return new SurfaceChange(Impact.Code | Impact.Wire, now.Key, $"'{now.Key}' needed no credential, and needs one")
            {
                At = JsonPointer.Root.Then("security"),
            };
        }
    }

    public static IEnumerable<SurfaceChange> CompareSchemes(SurfaceLine old, SurfaceLine now)
    {
        if (old.Type != now.Type || old["parameter"] != now["parameter"] || old["token"] != now["token"])
        {
            yield return new SurfaceChange(
                old.Type == now.Type ? Impact.Wire : Impact.Code | Impact.Wire,
                now.Key,
                $"the credential {now.Name} was {Scheme(old)}, and is {Scheme(now)}")
            {
                At = SecuritySchemes.Then(now.Name.Trim('[', ']')),
            };
        }
    }

    public IEnumerable<SurfaceChange> CompareTypes(SurfaceLine old, SurfaceLine now)
    {
        if (old.Type != now.Type)
        {
            yield return new SurfaceChange(
                Impact.Code | Impact.Wire, now.Key, $"'{now.Key}' was a type of the kind '{old.Type}', and is '{now.Type}'");
            yield break;
        }

        var direction = Directed.Of(now);
        if (!old.Has("closed") && now.Has("closed"))
        {
            yield return new SurfaceChange(
                Impact.Code | direction.Wire(ifSent: true, ifReceived: false),
                now.Key,
                $"'{now.Key}' allowed other properties, and does not; 'AdditionalProperties' is gone");
        }

        var (before, after) = (renames.MapType(old["additional"] ?? "JsonElement"), now["additional"] ?? "JsonElement");
        if (before != after && !old.Has("closed") && !now.Has("closed"))
        {
            yield return new SurfaceChange(
                Impact.Code | direction.Wire(!wire.Reads(after, before), !(wire.Reads(after, before) && wire.Reads(before, after))),
                now.Key,
                $"the other properties of '{now.Key}' were {old["additional"] ?? "any JSON"}, and are {now["additional"] ?? "any JSON"}");
        }
    }

    /// <summary>Compares error bodies. No signature names them.</summary>
    public IEnumerable<SurfaceChange> CompareErrors(SurfaceLine old, SurfaceLine now)
    {
        var before = renames.MapType(old.Type);
        if (before != now.Type)
        {
            yield return new SurfaceChange(
                wire.Between(before, now.Type, Directed.Received),
                now.Key,
                $"the error body of '{now.Parent}' with the status {now.Name} was {old.Type}, and is {now.Type}");
        }
    }

    /// <summary>Compares values of enums, cases of unions and webhooks.</summary>
    public IEnumerable<SurfaceChange> CompareChoices(SurfaceLine old, SurfaceLine now, Directed direction)
    {
        if (old["wire"] != now["wire"])
        {
            yield return new SurfaceChange(Impact.Wire, now.Key, $"'{now.Key}' was '{old["wire"]}' on the wire, and is '{now["wire"]}'")
            {
                IsOfWireName = true,
            };
        }

        var before = renames.MapType(old.Type);
        if (before == now.Type)
            yield break;
        yield return new SurfaceChange(
            Impact.Code | wire.Between(before, now.Type, direction), now.Key, $"'{now.Key}' was {old.Type}, and is {now.Type}");
    }

    /// <summary>The text of a fact for a message.</summary>
    public static string Text(string? fact) => fact is null ? "none" : $"'{fact}'";

    private static string Scheme(SurfaceLine line) => line["parameter"] is { } parameter ? $"{line.Type} '{parameter}'" : line.Type;
}
