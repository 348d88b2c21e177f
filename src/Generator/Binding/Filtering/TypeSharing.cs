namespace Gigstack.Generator.Binding.Filtering;

/// <summary>
/// The types of component schemas that two clients share. A type is shared if both documents make the same of it, down to its comments, and
/// of all types that it refers to. Otherwise, one client could not do with the type what its document says.
/// </summary>
internal static class TypeSharing
{
    /// <param name="model">The model, bound as if it had the namespace of the other client.</param>
    /// <param name="components">The types of the component schemas in it.</param>
    /// <param name="other">The other client.</param>
    /// <returns>The names of the types.</returns>
    public static HashSet<string> Find(ApiModel model, ComponentTypes components, OtherClient other)
    {
        var theirs = other.Types.ToDictionary(static type => type.FullName);
        var equal = new HashSet<string>(model.Types
            .Where(type => components.Has(type.FullName) && theirs.TryGetValue(type.FullName, out var same) && type.Equals(same))
            .Select(static type => type.FullName));

        // A type that refers to one that differs is another type, even if it has the same members.
        var owners = ReachableTypes.Owners(model.Types);
        var users = model.Types
            .SelectMany(type => TypeReferences.Of(type).Where(owners.ContainsKey)
                .Select(name => (Used: owners[name].FullName, User: type.FullName)))
            .ToLookup(static use => use.Used, static use => use.User);
        var pending = new Stack<string>(model.Types.Select(static type => type.FullName).Where(name => !equal.Contains(name)));
        while (pending.Count > 0)
        {
            foreach (var user in users[pending.Pop()].Where(equal.Remove))
                pending.Push(user);
        }

        return [.. model.Types.Where(type => equal.Contains(type.FullName)).Select(static type => type.Name)];
    }

    /// <summary>Leaves out the types that the other client has.</summary>
    public static ApiModel Remove(ApiModel model, ComponentTypes components, OtherClient other) => model with
    {
        Types = model.Types.Where(type => !components.Has(type.FullName) || !other.Shared.Contains(type.Name)).ToEquatableArray(),
    };

    /// <summary>Reports the types that are generated although the other client has one with the same name.</summary>
    public static IEnumerable<Finding> Unshared(ApiModel model, ComponentTypes components, OtherClient other)
    {
        var names = new HashSet<string>(other.Types.Select(static type => type.Name));
        return model.Types.Where(type => components.Has(type.FullName) && names.Contains(type.Name)).Select(type => new Finding(
            Descriptors.NotShared, components.PlaceOf(type.FullName), [type.Name, other.Namespace]));
    }
}
