namespace Gigstack.Generator.Binding.Operations;

/// <summary>The tree of client classes: one group per segment of an operation's name.</summary>
internal sealed class GroupTree
{
    private readonly BindingContext _context;
    private readonly Dictionary<string, GroupBuilder> _groups = new(StringComparer.Ordinal);

    public GroupTree(BindingContext context)
    {
        _context = context;
        Root = new GroupBuilder("", context.Types.Fix(context.Options.ClientName), "Dispose", "SendAsync", "With");
    }

    public GroupBuilder Root { get; }

    /// <summary>Every group except the root, parents before children.</summary>
    public IEnumerable<GroupBuilder> Groups => _groups.Values;

    public GroupBuilder Get(IReadOnlyList<string> path) => path.Count == 0 ? Root : _groups[string.Join(".", path)];

    /// <summary>Adds the groups of all operations and names their classes.</summary>
    public void Add(IEnumerable<IReadOnlyList<string>> paths)
    {
        var all = new List<(string Key, string Parent, string Step)>();
        var known = new HashSet<string>();
        foreach (var path in paths)
        {
            for (var i = 0; i < path.Count; i++)
            {
                if (string.Join(".", path.Take(i + 1)) is var key && known.Add(key))
                    all.Add((key, string.Join(".", path.Take(i)), path[i]));
            }
        }

        var claims = all.ConvertAll(static group => Claim(group.Key));
        var names = _context.Types.Take(claims);
        for (var i = 0; i < names.Length; i++)
        {
            var (key, parent, step) = all[i];
            var group = new GroupBuilder(step, names[i]) { Prefix = Prefix(key), TagDescription = Describe(step) };
            (parent.Length == 0 ? Root : _groups[parent]).Children.Add(group);
            _groups.Add(key, group);
        }
    }

    /// <summary>Names the properties that return groups. Methods take precedence.</summary>
    public void NameProperties()
    {
        foreach (var group in _groups.Values.Prepend(Root))
        {
            var names = group.Members.Take(
                group.Children.ConvertAll(static child => new NameClaim(child.Step, child.Step) { Second = child.Step + "Group" }));
            for (var i = 0; i < names.Length; i++)
                group.Children[i].Name = names[i];
        }
    }

    private static string Prefix(string key) => key.Replace(".", "");

    private static NameClaim Claim(string key) =>
        new(Identifier.Shorten(Prefix(key) + "Client"), key) { Second = Identifier.Shorten(Prefix(key) + "GroupClient") };

    /// <summary>The description of the tag that the group is named after; null for none.</summary>
    private string? Describe(string name) =>
        _context.Api.Tags.FirstOrDefault(tag => Identifier.Pascal(tag.Name) == name) is { } tag ? Documentation.OfTag(tag) : null;
}
