namespace Gigstack.Generator.Surface.Comparison;

/// <summary>Compares operations: the request line, the arguments, the result, security and the rest of the method.</summary>
internal sealed class OperationChanges(Renames renames, WireCompatibility wire)
{
    private static readonly (string Fact, string Name)[] s_onTheWire =
    [
        ("server", "server"), ("envelope", "property with the payload"), ("idempotency", "idempotency key"),
        ("paging", "paging"), ("accept", "accepted media type"),
    ];

    public IEnumerable<SurfaceChange> Compare(SurfaceLine old, SurfaceLine now)
    {
        var name = $"'{now.Key}'";
        if (RenameMatcher.WithoutNames(old["http"]!) != RenameMatcher.WithoutNames(now["http"]!))
            yield return new SurfaceChange(Impact.Wire, now.Key, $"{name} was {old["http"]}, and is {now["http"]}");
        if (Arguments(old, now) is { } arguments)
            yield return new SurfaceChange(Impact.Code, now.Key, $"the arguments of {name} were ({old["arguments"]}), and are ({now["arguments"]}); {arguments}");
        if (Result(old, now, name) is { } result)
            yield return result;
        if (old["security"] != now["security"] && Security(old["security"], now["security"]) is var impact)
        {
            yield return new SurfaceChange(
                impact, now.Key, $"the security of {name} was {Credentials(old)}, and is {Credentials(now)}");
        }

        foreach (var (fact, meaning) in s_onTheWire)
        {
            if (old[fact] != now[fact])
                yield return new SurfaceChange(Impact.Wire, now.Key, $"the {meaning} of {name} was '{old[fact]}', and is '{now[fact]}'");
        }
    }

    /// <summary>What of the call no longer compiles; null if each does.</summary>
    private static string? Arguments(SurfaceLine old, SurfaceLine now)
    {
        var (before, after) = (List(old["arguments"]), List(now["arguments"]));
        if (before.SequenceEqual(after))
            return null;
        if (after.Exists(argument => !argument.EndsWith("?", StringComparison.Ordinal) && !before.Contains(argument) && !before.Contains(argument + "?")))
            return "a call must pass the new one";
        return before.Count == after.Count && before.Zip(after, static (a, b) => a.TrimEnd('?') == b.TrimEnd('?')).All(static same => same)
            ? null
            : "a call that passes them by position may not compile";
    }

    private SurfaceChange? Result(SurfaceLine old, SurfaceLine now, string name)
    {
        var before = renames.MapType(old.Type);
        if (before == now.Type)
            return null;
        var (was, isNow) = (WireCompatibility.Bare(before), WireCompatibility.Bare(now.Type));
        var impact = Impact.Code;
        if (was == isNow || !(wire.Reads(was, isNow) && wire.Reads(isNow, was)))
            impact |= Impact.Wire;
        return new SurfaceChange(impact, now.Key, $"{name} returned {old.Type}, and returns {now.Type}");
    }

    /// <summary>A request with what sufficed may be refused, unless that still is an alternative.</summary>
    private static Impact Security(string? old, string? now)
    {
        var after = List(now);
        return now is not null && (after.Count == 0 || (old is not null && List(old).Count > 0 && List(old).TrueForAll(after.Contains)))
            ? Impact.None
            : Impact.Wire;
    }

    private static string Credentials(SurfaceLine line) =>
        line["security"] switch { null => "that of the client", "" => "none", var schemes => $"'{schemes}'" };

    private static List<string> List(string? text) =>
        string.IsNullOrEmpty(text) ? [] : text!.Split([", "], StringSplitOptions.None).ToList();
}
