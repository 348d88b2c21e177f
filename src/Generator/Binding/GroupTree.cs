using System;
using System.Collections.Generic;
using System.Linq;

namespace Gigstack.Generator.Binding;

/// <summary>The tree of clients: a group for each step of an operation's name.</summary>
internal sealed class GroupTree
{
    private readonly BindingContext _context;
    private readonly Dictionary<string, GroupBuilder> _groups = new(StringComparer.Ordinal);

    public GroupTree(BindingContext context)
    {
        _context = context;
        Root = new GroupBuilder("", context.Types.Take(context.Options.ClientName), "Dispose", "SendAsync");
    }

    public GroupBuilder Root { get; }

    /// <summary>Every group but the root, parents before children.</summary>
    public IEnumerable<GroupBuilder> Groups => _groups.Values;

    public GroupBuilder Get(IReadOnlyList<string> path)
    {
        var group = Root;
        var key = "";
        foreach (var step in path)
        {
            key += "." + step;
            if (!_groups.TryGetValue(key, out var child))
            {
                var prefix = key.Replace(".", "");
                child = new GroupBuilder(group.Members.Take(step), _context.Types.Take(prefix + "Client")) { Prefix = prefix, Description = Describe(step) };
                group.Children.Add(child);
                _groups.Add(key, child);
            }

            group = child;
        }

        return group;
    }

    /// <summary>The description of the tag that the group is named after.</summary>
    private string Describe(string name) =>
        _context.Document.Tags?.FirstOrDefault(tag => tag.Name is not null && Identifier.Pascal(tag.Name) == name)?.Description is { Length: > 0 } text
            ? text
            : $"The operations of {name}.";
}
