namespace Gigstack.Generator.Model;

/// <summary>The C# code of a document, without anything that changes when only positions change.</summary>
/// <remarks>
/// The model is compared by value between two runs, and equality decides what is emitted again. Therefore it has immutable records, <see
/// cref="EquatableArray{T}"/> for lists, no Roslyn or OpenAPI types, no positions and no file paths.
/// </remarks>
internal sealed record ApiModel
{
    public required NamespaceModel Namespace { get; init; }

    public EquatableArray<TypeModel> Types { get; init; }

    public EquatableArray<GroupModel> Groups { get; init; }

    /// <summary>The tables of the components that are in bodies of XML.</summary>
    public EquatableArray<XmlTypeModel> XmlTypes { get; init; }

    public required RootClientModel Root { get; init; }

    /// <summary>The client classes that have operations.</summary>
    public IEnumerable<GroupModel> AllGroups => Root.Operations is { } root ? Groups.Append(root) : Groups;

    /// <summary>The types that are not nested in another.</summary>
    public IEnumerable<TypeModel> AllTypes => Types.Concat(AllGroups.SelectMany(static group => group.Types));
}

/// <summary>The namespace and accessibility of generated types.</summary>
internal sealed record NamespaceModel(string Name, string Accessibility)
{
    /// <summary>Whether the language has unions and closed records, and the file contains some.</summary>
    public bool HasUnions { get; init; }

    /// <summary>The namespace of the file of the root client.</summary>
    public NamespaceModel For(RootClientModel root, bool hasUnions) =>
        hasUnions && TypeKeywords.Contains(root.ClassName)
            ? this with { HasUnions = true }
            : For(root.Operations?.Types ?? default, hasUnions);

    /// <summary>The namespace of a file with these types.</summary>
    public NamespaceModel For(EquatableArray<TypeModel> types, bool hasUnions) =>
        hasUnions && (ExhaustiveTypes.HasUnions(types) || ExhaustiveTypes.HasClosed(types)) ? this with { HasUnions = true } : this;
}
