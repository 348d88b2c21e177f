namespace Gigstack.Generator.Surface.Comparison;

/// <summary>The new types by their members, to find the one that a type has become.</summary>
internal sealed class SimilarTypes
{
    /// <summary>The least part of the members that two types have in common.</summary>
    private const double MostlySame = 0.5;

    private readonly List<(SurfaceLine Line, int Members)> _types = new();
    private readonly Dictionary<(string Kind, string Member), List<int>> _byMember = new();

    /// <param name="types">The new types.</param>
    /// <param name="members">The members by their type.</param>
    public SimilarTypes(IEnumerable<SurfaceLine> types, ILookup<string, SurfaceLine> members)
    {
        foreach (var type in types)
        {
            var signatures = Signatures(type.Key, members);
            foreach (var signature in signatures)
            {
                if (!_byMember.TryGetValue((type.Type, signature), out var having))
                    _byMember.Add((type.Type, signature), having = new List<int>());
                having.Add(_types.Count);
            }

            _types.Add((type, signatures.Count));
        }
    }

    /// <summary>The type of the same kind that has most of the members; null if none has half of them.</summary>
    /// <param name="type">The old type.</param>
    /// <param name="members">The old members by their type.</param>
    /// <param name="isTaken">Whether a new type is another old one.</param>
    public string? Find(SurfaceLine type, ILookup<string, SurfaceLine> members, Func<string, bool> isTaken)
    {
        var signatures = Signatures(type.Key, members);
        var common = new SortedDictionary<int, int>();
        foreach (var signature in signatures)
        {
            foreach (var index in _byMember.TryGetValue((type.Type, signature), out var having) ? having : [])
                common[index] = common.TryGetValue(index, out var count) ? count + 1 : 1;
        }

        var best = common.Select(pair => (_types[pair.Key].Line.Key, Score: Score(pair.Value, signatures.Count, _types[pair.Key].Members)))
            .Where(one => one.Score >= MostlySame && !isTaken(one.Key)).OrderByDescending(static one => one.Score).FirstOrDefault();
        return best.Key;
    }

    private static double Score(int common, int first, int second) => (double)common / Math.Max(first, second);

    private static HashSet<string> Signatures(string type, ILookup<string, SurfaceLine> members) =>
        new(members[type].Select(member => $"{member.Name} {member["wire"]} {member.Type.Replace(type, "")}"));
}
