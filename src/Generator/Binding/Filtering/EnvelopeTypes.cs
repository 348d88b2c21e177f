namespace Gigstack.Generator.Binding.Filtering;

/// <summary>
/// Leaves out the records that only stand around a payload or a page. Methods return what is inside, so that nobody could get hold of such
/// a record.
/// </summary>
internal static class EnvelopeTypes
{
    public static ApiModel Remove(ApiModel model)
    {
        var operations = model.Groups.SelectMany(static group => group.Operations)
            .Concat(model.Root.Operations?.Operations ?? default)
            .ToList();
        var envelopes = operations
            .Where(static operation => operation.Paging?.Items is not null || operation.Result.Envelope is not null)
            .Select(static operation => operation.Result.Body!.Name!)
            .ToList();
        if (envelopes.Count == 0)
            return model;

        // A schema that no operation uses has a type as well, unless an envelope alone leads to it.
        var around = new ReachableTypes(model, envelopes);
        var others = model.AllTypes.Select(static type => type.FullName).Where(name => !around.Contains(name));
        var kept = new ReachableTypes(model, operations.SelectMany(TypeReferences.Of).Concat(others));
        return model with
        {
            Types = kept.Of(model.Types),
            Groups = model.Groups.Select(group => group with { Types = kept.Of(group.Types) }).ToEquatableArray(),
            Root = model.Root with
            {
                Operations = model.Root.Operations is { } root ? root with { Types = kept.Of(root.Types) } : null,
                JsonTypes = model.Root.JsonTypes.Where(type => kept.Contains(type.Name!)).ToEquatableArray(),
            },
        };
    }
}
