using Gigstack.Generator.Document.Inheritance;

namespace Gigstack.Generator.Binding.Types;

/// <summary>Binds <c>oneOf</c> and <c>anyOf</c>: unions.</summary>
internal sealed class UnionBinder(BindingContext context)
{
    /// <summary>The prefixes of the members of a case. No member can have the name of the union.</summary>
    public static readonly IReadOnlyList<string> MemberPrefixes = ["From", "TryGet"];

    private readonly UnionGraph _graph = new(context.Api);

    public static TypeRef Reference(string fullName) => new(WireKind.Named) { Name = fullName, IsStruct = true };

    /// <param name="isDistinguished">Whether something other than the JSON determines the case.</param>
    /// <param name="caseNames">The names of the cases, which then remain separate; null if they are named after their types.</param>
    public UnionModel Model(
        Schema schema,
        string name,
        string fullName,
        JsonPointer pointer,
        bool inRequest,
        SchemaTypes types,
        bool isDistinguished = false,
        IReadOnlyList<string>? caseNames = null)
    {
        // Where something else determines the case, alternatives that are alike remain.
        var (keyword, alternatives) = isDistinguished ? SchemaStructure.Listed(schema) : schema.Alternatives;
        var reserved = MemberPrefixes.Where(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(prefix => name.Substring(prefix.Length));
        var scope = new NameScope([.. reserved]);
        var nested = new List<TypeModel>();
        var place = new TypePlace
        {
            Pointer = pointer,
            InlineName = "",
            Enclosing = fullName,
            Context = context,
            Scope = NameScope.ForStruct(name),
            Inline = nested,
            InRequest = inRequest,
            IsTopLevel = true,
        };
        var discriminator = schema.Discriminator is { PropertyName: not null } named ? named : null;
        var cases = new List<UnionCaseModel>();
        var claims = new List<NameClaim>();
        var shapes = new List<CaseShape?>();
        var itemShapes = new List<CaseShape?>();
        var indexes = new List<int>();
        var own = alternatives.Select(one => context.CaseShapes.Of(one.Value)).ToList();
        var caseWords = new UnionCaseNames([.. alternatives.Select(static one => one.Value)], own, discriminator?.PropertyName);
        for (var i = 0; i < alternatives.Count; i++)
        {
            var (alternative, index) = alternatives[i];
            var at = pointer.Then(keyword).Then(index);
            if (_graph.ClosesCircle(schema, index))
            {
                context.Findings.Unsupported(at, $"The union '{name}' contains itself", "this alternative is left out");
                continue;
            }

            var inlineName = caseNames is null ? caseWords.Inline(alternative, place.Scope)
                : place.Scope.Type(Identifier.Pascal(caseNames[index]), alternative.Meaning.IsRecord);
            var type = types.Bind(alternative, place.At(at, inlineName)).Type;
            var isObject = type.Kind is WireKind.Named && !type.IsOpenEnum;
            var claim = caseNames is null
                ? caseWords.Claim(alternative, type, fullName, context.Options.Namespace)
                : NameClaim.OfText(caseNames[index], Identifier.Pascal(caseNames[index]));
            var shape = isObject ? own[i] : null;
            var isBase = discriminator is { Default: null } && IsBase(alternative, alternatives);
            var values = discriminator is null || (isBase && HasNoValue(discriminator, alternative, shape))
                ? []
                : UnionDiscriminator.Values(discriminator, alternative, shape);
            var one = Case(alternative, type) with
            {
                IsSecret = context.Secrets.Hides(alternative, type),
                DiscriminatorValues = values.ToEquatableArray(),
                IsOpen = values.Count == 0 || isBase || UnionDiscriminator.IsDefault(discriminator, alternative),
            };

            var same = caseNames is null ? SameCase(one, claim, UnionCaseNames.IsNamed(alternative), cases, claims) : -1;
            if (same >= 0)
            {
                cases[same] = Merge(cases[same], one);
                continue;
            }

            indexes.Add(index);
            shapes.Add(shape);
            itemShapes.Add(ItemShape(alternative, type));
            claims.Add(claim);
            cases.Add(one);
        }

        var names = scope.Take(claims);
        for (var i = 0; i < names.Length; i++)
        {
            cases[i] = cases[i] with { Name = names[i] };
            context.Places.Add(fullName, names[i], pointer.Then(keyword).Then(indexes[i]));
            if (names[i] != claims[i].Wanted)
            {
                context.Findings.NameTaken(
                    pointer.Then(keyword).Then(indexes[i]),
                    $"A case of '{name}'",
                    claims[i].Wanted,
                    names[i],
                    "; add a title to choose the name");
            }
        }

        context.Places.Add(fullName, pointer);
        var property = discriminator?.PropertyName;
        if (discriminator is null)
            (property, cases) = UnionDiscriminator.Infer(cases, shapes);
        else
            cases = UnionDiscriminator.Write(discriminator.PropertyName!, cases, shapes);
        cases = WithShapes(UnionDiscriminator.Share(cases), shapes, itemShapes);
        var plan = UnionPlanner.Plan(property, cases);
        if (!isDistinguished)
            UnionAmbiguity.Report(name, cases, plan, indexes, pointer.Then(keyword), context.Findings);
        return context.Unions[fullName] = new UnionModel
        {
            Name = name,
            FullName = fullName,
            Documentation = Documentation.Of(schema),
            IsDeprecated = schema.IsDeprecated,
            Cases = UnionConversions.Of(cases),
            TextProperty = ExpandableProperty.Of(schema, cases, pointer, context.Findings),
            HasJsonCase = cases.Exists(static one => one.Type.Kind is WireKind.Element),
            Plan = plan,
            IsUnknownSecret = context.Secrets.AreInside(schema),
            Nested = nested.ToEquatableArray(),
        };
    }

    /// <summary>The properties of the items, if these are objects of a generated type.</summary>
    private CaseShape? ItemShape(Schema alternative, TypeRef type) =>
        type is { Kind: WireKind.List, Item: { Kind: WireKind.Named, IsOpenEnum: false } } && alternative.Meaning.Items is { } items
            ? context.CaseShapes.Of(items)
            : null;

    private List<UnionCaseModel> WithShapes(List<UnionCaseModel> cases, List<CaseShape?> shapes, List<CaseShape?> itemShapes)
    {
        var objects = UnionPropertyTells.Shapes(shapes, context.CaseShapes);
        var items = UnionPropertyTells.Shapes(itemShapes, context.CaseShapes);
        return cases.Select((one, i) => one with { Shape = objects[i], ItemShape = items[i] }).ToList();
    }

    private static UnionCaseModel Case(Schema alternative, TypeRef type)
    {
        var target = alternative.Meaning;
        return new UnionCaseModel
        {
            Name = "",
            Type = type,
            Tokens = type.Kind is WireKind.Element ? JsonTokens.Any : SchemaTokens.Of(target),
            ItemTokens = type.Kind is not (WireKind.List or WireKind.Map)
                ? JsonTokens.None
                : type.Item!.Kind is WireKind.Element ? JsonTokens.Any
                : SchemaTokens.Of(type.Kind is WireKind.List ? target.Items : target.AdditionalProperties),
            Constant = type.Kind is WireKind.String ? target.Const : null,
        };
    }

    /// <summary>Whether others inherit from the case, which then reads objects without the discriminator or with an unknown one.</summary>
    private static bool IsBase(Schema alternative, IReadOnlyList<Indexed<Schema>> alternatives) =>
        alternative.Reference?.Id is { } id
        && alternatives.Any(other => other.Value.Definition.AllOf.Any(part => part.Value.Reference?.Id == id));

    /// <summary>Whether the mapping has values for the other cases only.</summary>
    private static bool HasNoValue(SchemaDiscriminator discriminator, Schema alternative, CaseShape? shape) =>
        !discriminator.Mapping.IsEmpty && discriminator.ValuesOf(alternative.Reference!.Id!).Count == 0
        && shape?.Marks.ContainsKey(discriminator.PropertyName!) != true;

    /// <summary>
    /// The index of the case that a value is as well; -1 if there is none. Constraints do not make another type: two plain strings are one
    /// case, unless they have different names.
    /// </summary>
    private static int SameCase(UnionCaseModel one, NameClaim claim, bool isNamed, List<UnionCaseModel> cases, List<NameClaim> claims) =>
        Enumerable.Range(0, cases.Count).Where(i => cases[i].Type == one.Type && cases[i].Constant == one.Constant)
            .Where(i => !isNamed || one.Type is { Kind: WireKind.Named, IsOpenEnum: false } || claims[i].Identity == claim.Identity)
            .DefaultIfEmpty(-1).First();

    private static UnionCaseModel Merge(UnionCaseModel one, UnionCaseModel same) => one with
    {
        IsSecret = one.IsSecret || same.IsSecret,
        DiscriminatorValues = one.DiscriminatorValues.Union(same.DiscriminatorValues).ToEquatableArray(),
        IsOpen = one.IsOpen || same.IsOpen,
    };
}
