namespace Gigstack.Generator.Binding.Filtering;

/// <summary>
/// The types of a model that are reachable from operations and webhooks. A nested type keeps its enclosing type. A base with a
/// discriminator keeps its children, because it is their union. A type keeps its presets.
/// </summary>
internal sealed class ReachableTypes
{
    private readonly HashSet<string> _reached = new();

    public ReachableTypes(ApiModel model, IEnumerable<OperationModel> operations)
        : this(
            model,
            operations.SelectMany(TypeReferences.Of)
                .Concat(model.Types.OfType<WebhooksModel>().Select(static webhooks => webhooks.FullName)))
    {
    }

    /// <param name="model">All types.</param>
    /// <param name="names">The full names to start from.</param>
    public ReachableTypes(ApiModel model, IEnumerable<string> names)
    {
        var owners = Owners(model.AllTypes);
        var pending = new Stack<string>(names);
        while (pending.Count > 0)
        {
            if (owners.TryGetValue(pending.Pop(), out var type) && _reached.Add(type.FullName))
            {
                foreach (var name in TypeReferences.Of(type))
                    pending.Push(name);
            }
        }

        // Nothing refers to presets, and theirs is the type that they belong to.
        foreach (var presets in model.Types.OfType<PresetsModel>())
        {
            if (TypeReferences.Of(presets).All(_reached.Contains))
                _reached.Add(presets.FullName);
        }
    }

    /// <summary>The types by full name, and those nested in them as the type around them.</summary>
    public static Dictionary<string, TypeModel> Owners(IEnumerable<TypeModel> types)
    {
        var owners = new Dictionary<string, TypeModel>();
        foreach (var type in types)
            Own(type, type);
        return owners;

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
