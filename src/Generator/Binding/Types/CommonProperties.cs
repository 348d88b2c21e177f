namespace Gigstack.Generator.Binding.Types;

/// <summary>
/// Finds the properties that all cases of a union have, with the same JSON name, C# name and type. It runs when every record is bound,
/// because a union can be bound before its cases. With <c>x-expandable</c>, a string has the property whose value it is.
/// </summary>
internal sealed class CommonProperties(BindingContext context)
{
    private static readonly EquatableArray<bool> s_plain = new[] { false }.ToEquatableArray();

    private readonly Dictionary<string, IReadOnlyList<UnionProperty>> _found = new();

    public ApiModel Add(ApiModel model) => context.Unions.Count == 0 ? model : model with
    {
        Types = Add(model.Types),
        Groups = model.Groups.Select(group => group with { Types = Add(group.Types) }).ToEquatableArray(),
        Root = model.Root.Operations is not { } root ? model.Root
            : model.Root with { Operations = root with { Types = Add(root.Types) } },
    };

    private EquatableArray<TypeModel> Add(EquatableArray<TypeModel> types) =>
        types.Any(HasUnion) ? types.Select(Add).ToEquatableArray() : types;

    private TypeModel Add(TypeModel type)
    {
        if (!HasUnion(type))
            return type;
        type = type with { Nested = Add(type.Nested) };
        return type is UnionModel union ? union with { Properties = Of(union).ToEquatableArray() } : type;
    }

    private static bool HasUnion(TypeModel type) => type is UnionModel || type.Nested.Any(HasUnion);

    private IReadOnlyList<UnionProperty> Of(UnionModel union)
    {
        if (_found.TryGetValue(union.FullName, out var known))
            return known;

        // A union inside itself has nothing in common with itself.
        _found[union.FullName] = [];
        var scope = NameScope.ForStruct(union.Name);
        var nested = new HashSet<string>(union.Nested.Select(static type => type.Name));
        IReadOnlyList<UnionProperty>? common = null;
        foreach (var @case in union.Cases)
        {
            var ofCase = IsText(@case, union) ? OfText(union) : Of(@case.Type);
            common = common is null ? ofCase : [.. common.Select(one => Both(one, ofCase)).OfType<UnionProperty>()];
            if (common.Count == 0)
                return [];
        }

        return _found[union.FullName] =
        [
            .. (common ?? [])
                .Where(one => !scope.IsTaken(one.Name) && !nested.Contains(one.Name) && !IsOfCase(one.Name, union))
                .Select(one => one with { TextCase = union.Cases.ToList().FindIndex(@case => IsText(@case, union)) }),
        ];
    }

    private IReadOnlyList<UnionProperty> Of(TypeRef type)
    {
        if (type is not { Kind: WireKind.Named, Name: { } name })
            return [];
        if (context.Unions.TryGetValue(name, out var union))
            return [.. Of(union).Select(static one => one with { Optionals = s_plain, TextCase = -1 })];
        return context.Records.TryGetValue(name, out var record)
            ? [.. record.Properties.Select(
                static property => new UnionProperty(
                    property.Name, property.Type, new[] { property.Presence is Presence.OptionalNullable }.ToEquatableArray())
                {
                    JsonName = property.JsonName,
                    Documentation = property.Documentation,
                    IsDeprecated = property.IsDeprecated,
                })]
            : [];
    }

    /// <summary>Whether a case is a string that stands for an object of the other cases.</summary>
    private static bool IsText(UnionCaseModel one, UnionModel union) =>
        union.TextProperty is not null && one.Type.Kind is WireKind.String;

    /// <summary>The property whose value the string is, as the first other case declares it.</summary>
    private IReadOnlyList<UnionProperty> OfText(UnionModel union) =>
        [.. union.Cases.Where(one => !IsText(one, union)).Take(1).SelectMany(one => Of(one.Type))
            .Where(one => one.JsonName == union.TextProperty && one.Type.Kind is WireKind.String)
            .Select(one => one with { Optionals = s_plain })];

    private static UnionProperty? Both(UnionProperty one, IReadOnlyList<UnionProperty> others) =>
        others.FirstOrDefault(other => other.JsonName == one.JsonName && other.Name == one.Name && other.Type == one.Type) is { } other
            ? one with
            {
                Optionals = one.Optionals.Concat(other.Optionals).ToEquatableArray(),
                IsDeprecated = one.IsDeprecated && other.IsDeprecated,
            }
            : null;

    private static bool IsOfCase(string name, UnionModel union) => UnionBinder.MemberPrefixes.Any(
        prefix => name.StartsWith(prefix, StringComparison.Ordinal)
            && union.Cases.Any(@case => name.EndsWith(@case.Name, StringComparison.Ordinal)));
}
