namespace Gigstack.Generator.Binding.Operations;

/// <summary>The group and the method of every operation, decided before any is bound, so that document order is irrelevant.</summary>
internal sealed class OperationNames
{
    // Not by operation: paths that share a path item by $ref have the same operations.
    private readonly Dictionary<(string Path, string Method), (GroupBuilder Group, string Method)> _names = new();

    public OperationNames(BindingContext context, GroupTree tree)
    {
        var all = context.Api.Operations.Select(static operation => new Found(operation, OperationName.Of(operation))).ToList();
        tree.Add(all.Select(static found => found.Name.Group));
        foreach (var inGroup in all.GroupBy(found => tree.Get(found.Name.Group)))
            Take(inGroup.Key, inGroup.ToList(), context);
        tree.NameProperties();
    }

    private enum Origin
    {
        Given,
        Id,
        IdWithoutTag,
        Path,
    }

    public (GroupBuilder Group, string Method) Of(Operation operation) => _names[(operation.Path, operation.Method)];

    private void Take(GroupBuilder group, List<Found> all, BindingContext context)
    {
        var claims = all.ConvertAll(Claim);

        // `getWithResponse` would have the name of a method of `get`.
        var wanted = new HashSet<string>(claims.Select(static claim => claim.Wanted));
        var names = NameResolution.Resolve(
            claims, StringComparer.Ordinal, name => !group.HasRoom(name) || (GroupBuilder.Stem(name) is { } stem && wanted.Contains(stem)));
        for (var i = 0; i < names.Length; i++)
        {
            group.AddMethod(names[i]);
            _names[(all[i].Operation.Path, all[i].Operation.Method)] = (group, names[i]);
            if (names[i] != claims[i].Wanted)
            {
                context.Findings.NameTaken(
                    all[i].Operation.Pointer,
                    "The operation",
                    claims[i].Wanted,
                    names[i],
                    "; set a unique operationId or x-csharp-name to choose the name");
            }
        }
    }

    private static NameClaim Claim(Found found)
    {
        var operation = found.Operation;
        var id = operation.Id ?? "";
        var origin = operation.Extensions.Name is not null ? Origin.Given
            : string.IsNullOrWhiteSpace(id) ? Origin.Path
            : found.Name.IsWithoutTag ? Origin.IdWithoutTag : Origin.Id;
        return new NameClaim(found.Name.Method, id, operation.Path, operation.Method)
        {
            Second = OperationName.FromPath(operation.Path, operation.Method),
            Preference = (int)origin,
        };
    }

    private sealed record Found(Operation Operation, OperationName Name);
}
