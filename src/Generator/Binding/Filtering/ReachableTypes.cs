namespace Gigstack.Generator.Binding.Filtering;

/// <summary>
/// The types of a model that are reachable from operations and webhooks. A nested type keeps its enclosing type. A base with a
/// discriminator keeps its children, because it is their union.
/// </summary>
internal sealed class ReachableTypes
{
    private readonly HashSet<string> _reached = new();

    public ReachableTypes(ApiModel model, IEnumerable<OperationModel> operations)
    {
        var owners = new Dictionary<string, TypeModel>();
        var all = model.Types.Concat(model.Groups.SelectMany(static group => group.Types));
        if (model.Root.Operations is { } root)
            all = all.Concat(root.Types);
        foreach (var type in all)
            Own(type, type);

        var pending = new Stack<string>(operations.SelectMany(TypeReferences.Of));
        foreach (var webhooks in model.Types.OfType<WebhooksModel>())
            pending.Push(webhooks.FullName);
        while (pending.Count > 0)
            if (owners.TryGetValue(pending.Pop(), out var type) && _reached.Add(type.FullName))
                foreach (var name in TypeReferences.Of(type))
                    pending.Push(name);

        void Own(TypeModel type, TypeModel owner)
        {
            owners[type.FullName] = owner;
            foreach (var nested in type.Nested)
                Own(nested, owner);
        }
    }

    public bool Contains(string fullName) => _reached.Contains(fullName);

    public EquatableArray<TypeModel> Of(IEnumerable<TypeModel> types) =>
        types.Where(type => _reached.Contains(type.FullName)).ToEquatableArray();
}
