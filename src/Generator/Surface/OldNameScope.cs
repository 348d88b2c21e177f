namespace Gigstack.Generator.Surface;

/// <summary>The members of a type that can have an old name, and the names that are used in it.</summary>
internal sealed class OldNameScope(IReadOnlyList<string> types)
{
    /// <summary>Names that generated types have besides those of the document.</summary>
    private static readonly string[] s_generated =
    [
        "Deconstruct", "Dispose", "EqualityContract", "Equals", "GetHashCode", "GetType", "Headers", "IsKnown", "JsonCodec", "Known",
        "MemberwiseClone", "Parse", "PrintMembers", "SendAsync", "ToString", "TryParse", "Value", "Values", "With",
    ];

    private readonly Dictionary<string, (object Member, TypeRef? Type)> _members = new();
    private readonly HashSet<string> _used =
    [
        .. s_generated, types[types.Count - 1].Substring(types[types.Count - 1].LastIndexOf(' ') + 1),
    ];

    public void Add(EquatableArray<GroupReference> groups)
    {
        foreach (var group in groups)
            Add(group.PropertyName, group);
    }

    public void Add(GroupModel group)
    {
        Add(group.Children);
        foreach (var operation in group.Operations)
            Add(operation.Name + "Async", operation);
    }

    public void Add(ParametersModel parameters)
    {
        foreach (var item in parameters.Items)
            Add(item.Name, item);
    }

    public void Add(TypeModel type)
    {
        foreach (var nested in type.Nested)
            _used.Add(nested.Name);
        foreach (var (name, member) in Members(type))
            Add(name, member, (type as PresetsModel)?.Type);
        if (type is RecordModel { AdditionalName: { } additional })
            _used.Add(additional);
        if (type is UnionModel union)
            _used.UnionWith(union.Properties.Select(static property => property.Name));
    }

    /// <summary>A member, with the type of a preset.</summary>
    public (object Member, TypeRef? Type)? Find(string name) => _members.TryGetValue(name, out var found) ? found : null;

    /// <summary>Gives a member an old name; null if the name is used, or is none.</summary>
    public OldName? Take(string name, (object Member, TypeRef? Type) found)
    {
        var (member, type) = found;
        if (!IsIdentifier(name) || (member is OperationModel && !name.EndsWith("Async", StringComparison.Ordinal)))
            return null;
        var names = Declared(name, member).ToList();
        if (names.Exists(_used.Contains))
            return null;
        _used.UnionWith(names);
        return new OldName(types.ToEquatableArray(), name, member, type);
    }

    private static IEnumerable<(string Name, object Member)> Members(TypeModel type) => type switch
    {
        RecordModel record => record.Properties.Select(static one => (one.Name, (object)one)),
        EnumModel values => values.Values.Select(static one => (one.Name, (object)one)),
        UnionModel union => union.Cases.Select(static one => (one.Name, (object)one)),
        HeadersModel headers => headers.Headers.Select(static one => (one.Name, (object)one)),
        PresetsModel presets => presets.Presets.Select(static one => (one.Name, (object)one)),
        _ => [],
    };

    /// <summary>The names of what is generated for a member.</summary>
    private static string[] Declared(string name, object member) => member switch
    {
        UnionCaseModel => ["From" + name, "TryGet" + name],
        OperationModel => [name, name.Substring(0, name.Length - "Async".Length) + "WithResponseAsync"],
        _ => [name],
    };

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(static one => char.IsLetterOrDigit(one) || one == '_');

    private void Add(string name, object member, TypeRef? type = null)
    {
        _members[name] = (member, type);
        _used.UnionWith(Declared(name, member));
    }
}
