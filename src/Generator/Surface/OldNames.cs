namespace Gigstack.Generator.Surface;

/// <summary>Finds the members that keep an old name because a line of the listing says <c>renamed</c>.</summary>
internal sealed class OldNames
{
    private readonly Dictionary<string, OldNameScope> _scopes = new();

    public OldNames(ApiModel model)
    {
        var text = new SurfaceTypeText(model.Namespace.Name);
        foreach (var type in model.AllTypes)
            Add(type, [], text);
        Scope(model.Root.ClassName, ["class " + model.Root.ClassName]).Add(model.Root.Groups);
        foreach (var group in model.AllGroups)
        {
            Scope(group.ClassName, ["class " + group.ClassName]).Add(group);
            foreach (var operation in group.Operations)
            {
                if (operation is { IsVariant: false, Parameters: { } parameters })
                    Scope(parameters.TypeName, ["record " + parameters.TypeName]).Add(parameters);
            }
        }
    }

    public static EquatableArray<OldName> Of(ApiModel model, EquatableArray<RenamedMember> renamed)
    {
        var names = new OldNames(model);
        return renamed.Select(member => names.Find(member).Name).OfType<OldName>().ToEquatableArray();
    }

    /// <summary>The old name, or why there is none.</summary>
    public (OldName? Name, string? Problem) Find(RenamedMember member)
    {
        var (oldParent, oldName) = Split(member.Old);
        var (parent, name) = Split(member.New);
        if (_scopes.ContainsKey(member.New))
            return (null, $"'{member.New}' is a type, and a type has one name; an entry of Names keeps '{member.Old}'");
        if (!_scopes.TryGetValue(parent, out var scope) || scope.Find(name) is not { } found)
            return (null, $"'{member.New}' cannot have a second name; an entry of Names keeps '{member.Old}'");
        if (oldParent != parent)
            return (null, $"'{member.Old}' was not in '{parent}', and only a member of the same type keeps its old name");
        return scope.Take(oldName, found) is { } taken
            ? (taken, null)
            : (null, $"'{parent}' cannot have another member of the name '{oldName}'");
    }

    private static (string Parent, string Name) Split(string key) =>
        key.LastIndexOf('.') is >= 0 and var dot ? (key.Substring(0, dot), key.Substring(dot + 1)) : ("", key);

    private void Add(TypeModel type, IReadOnlyList<string> around, SurfaceTypeText text)
    {
        var keyword = type switch
        {
            RecordModel => "record ",
            EnumModel or UnionModel or HeadersModel => "record struct ",
            _ => "class ",
        };
        string[] types = [.. around, keyword + type.Name];
        Scope(text.Name(type.FullName), types).Add(type);
        foreach (var nested in type.Nested)
            Add(nested, types, text);
    }

    private OldNameScope Scope(string key, IReadOnlyList<string> types) =>
        _scopes.TryGetValue(key, out var scope) ? scope : _scopes[key] = new OldNameScope(types);
}
