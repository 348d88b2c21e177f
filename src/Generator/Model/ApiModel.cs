namespace Gigstack.Generator.Model;

/// <summary>One document as C#: all that emission needs and nothing that changes when only positions change.</summary>
/// <remarks>
/// Everything under this type is compared by value between two runs; equality decides what is emitted again. So: immutable records,
/// <see cref="EquatableArray{T}"/> for lists, no Roslyn or OpenAPI types, no positions, no paths.
/// </remarks>
internal sealed record ApiModel
{
    public required NamespaceModel Namespace { get; init; }

    public EquatableArray<TypeModel> Types { get; init; }

    public EquatableArray<GroupModel> Groups { get; init; }

    public required RootClientModel Root { get; init; }
}

/// <summary>Where generated types go and who sees them.</summary>
internal sealed record NamespaceModel(string Name, string Accessibility);
