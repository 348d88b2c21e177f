namespace Gigstack.Generator.Binding.Filtering;

/// <summary>
/// Removes operations and webhooks from a complete model, and then the groups and types that are no longer reachable. Because the model is
/// complete, a filter changes no name.
/// </summary>
internal static class ModelFilter
{
    public static ApiModel Apply(ApiModel model, FilteredOperations operations, FilteredWebhooks webhooks)
    {
        model = model with { Types = model.Types.Select(type => Keep(type, webhooks)).OfType<TypeModel>().ToEquatableArray() };
        var root = model.Root.Operations is { } top ? Keep(top, operations) : null;
        var groups = new Dictionary<string, GroupModel>();

        // Children first: a parent is kept if it has a child.
        foreach (var group in model.Groups.Reverse())
        {
            var kept = Keep(group, operations) with { Children = Existing(group.Children) };
            if (kept.Operations.Count > 0 || kept.Children.Count > 0)
                groups.Add(group.ClassName, kept);
        }

        var left = groups.Values.Prepend(root).Where(static group => group is not null).SelectMany(static group => group!.Operations);
        var types = new ReachableTypes(model, left);
        var xml = XmlLinks.Reached(model.XmlTypes, left);

        // An inline type of a removed group can be used by another group. It then gets its own file.
        var orphans = model.Groups.Where(group => !groups.ContainsKey(group.ClassName))
            .Concat(root is { Operations.Count: > 0 } || model.Root.Operations is null ? [] : [model.Root.Operations]);
        return model with
        {
            XmlTypes = xml,
            Types = types.Of(model.Types.Concat(orphans.SelectMany(static group => group.Types))),
            Groups = model.Groups.Where(group => groups.ContainsKey(group.ClassName))
                .Select(group => groups[group.ClassName] with { Types = types.Of(group.Types) }).ToEquatableArray(),
            Root = model.Root with
            {
                Groups = Existing(model.Root.Groups),
                Operations = root is { Operations.Count: > 0 } ? root with { Types = types.Of(root.Types) } : null,
                JsonTypes = model.Root.JsonTypes.Where(type => types.Contains(type.Name!)).ToEquatableArray(),
            },
        };

        EquatableArray<GroupReference> Existing(EquatableArray<GroupReference> children) =>
            children.Where(child => groups.ContainsKey(child.ClassName)).ToEquatableArray();
    }

    /// <summary>The type with the remaining webhooks; null if there are none.</summary>
    private static TypeModel? Keep(TypeModel type, FilteredWebhooks webhooks)
    {
        if (type is not WebhooksModel all)
            return type;
        var kept = all with { Webhooks = all.Webhooks.Where(webhook => webhooks.Contains(webhook.Key)).ToEquatableArray() };
        return kept.Webhooks.Count == 0 ? null : kept;
    }

    /// <summary>The group with the remaining operations and the error tables that they use.</summary>
    private static GroupModel Keep(GroupModel group, FilteredOperations operations)
    {
        var maps = new List<int>();
        var kept = new List<OperationModel>();
        foreach (var operation in group.Operations)
        {
            if (!operations.Contains(operation.HttpMethod, operation.Path))
                continue;
            if (operation.ErrorMap >= 0 && !maps.Contains(operation.ErrorMap))
                maps.Add(operation.ErrorMap);
            kept.Add(operation with { ErrorMap = maps.IndexOf(operation.ErrorMap) });
        }

        return group with
        {
            Operations = kept.ToEquatableArray(),
            ErrorMaps = maps.Select(index => group.ErrorMaps[index]).ToEquatableArray(),
        };
    }
}
