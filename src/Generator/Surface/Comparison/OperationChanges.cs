namespace Gigstack.Generator.Surface.Comparison;

/// <summary>Compares operations: the request line, the arguments, the result, security and the rest of the method.</summary>
internal sealed class OperationChanges(SurfaceListing oldListing, SurfaceListing nowListing, Renames renames, WireCompatibility wire)
{
    private readonly string _oldSecurity = OfClient(oldListing);
    private readonly string _nowSecurity = OfClient(nowListing);

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
        {
            yield return new SurfaceChange(
                Impact.Code,
                now.Key,
                $"the arguments of {name} were ({old["arguments"]}), and are ({now["arguments"]}); {arguments}");
        }

        if (Result(old, now, name) is { } result)
            yield return result;
        if ((old["security"] ?? now["security"]) is not null)
        {
            var (before, after) = (old["security"] ?? _oldSecurity, now["security"] ?? _nowSecurity);
            if (before != after)
            {
                yield return new SurfaceChange(
                    Security(before, after), now.Key, $"the security of {name} was {Credentials(before)}, and is {Credentials(after)}");
            }
        }

        foreach (var (fact, meaning) in s_onTheWire)
        {
            if (old[fact] != now[fact] && !(fact == "paging" && (old[fact] is null || now[fact] is null)))
            {
                yield return new SurfaceChange(
                    Impact.Wire,
                    now.Key,
                    $"the {meaning} of {name} was {TypeChanges.Text(old[fact])}, and is {TypeChanges.Text(now[fact])}");
            }
        }
    }

    /// <summary>What of the call no longer compiles; null if each does.</summary>
    private static string? Arguments(SurfaceLine old, SurfaceLine now)
    {
        var (before, after) = (List(old["arguments"]), List(now["arguments"]));
        if (before.SequenceEqual(after))
            return null;
        var bare = before.ConvertAll(static argument => argument.TrimEnd('?'));
        if (before.Count < after.Count
            && after.Exists(argument => !argument.EndsWith("?", StringComparison.Ordinal) && !bare.Contains(argument)))
        {
            return "a call must pass the new one";
        }

        if (before.Count != after.Count)
            return "a call that passes the last one by position may not compile";
        return bare.SequenceEqual(after.Select(static argument => argument.TrimEnd('?'))) ? null : "a call that names them may not compile";
    }

    private SurfaceChange? Result(SurfaceLine old, SurfaceLine now, string name)
    {
        var before = renames.MapType(old.Type);
        if (before == now.Type)
            return null;
        var (was, isNow) = (WireCompatibility.Bare(before), WireCompatibility.Bare(now.Type));
        var impact = Impact.Code;
        var isPaged = (old["paging"] is null) != (now["paging"] is null);
        if (!isPaged)
            impact |= was == isNow ? Impact.Wire : wire.Between(was, isNow, Directed.Received);
        return new SurfaceChange(impact, now.Key, $"{name} returned {old.Type}, and returns {now.Type}");
    }

    /// <summary>A request with what sufficed may be refused, unless that still is an alternative.</summary>
    private static Impact Security(string old, string now)
    {
        var (before, after) = (List(old), List(now));
        return after.Count == 0 || (before.Count > 0 && before.TrueForAll(after.Contains)) ? Impact.None : Impact.Wire;
    }

    private static string Credentials(string schemes) => schemes.Length == 0 ? "none" : $"'{schemes}'";

    private static string OfClient(SurfaceListing listing) =>
        listing.Lines.Values.FirstOrDefault(static line => line.Type == "client")?["security"] ?? "";

    private static List<string> List(string? text) =>
        string.IsNullOrEmpty(text) ? [] : text!.Split([", "], StringSplitOptions.None).ToList();
}
