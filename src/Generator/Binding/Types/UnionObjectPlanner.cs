namespace Gigstack.Generator.Binding.Types;

/// <summary>Plans objects: by the discriminator, then by the properties that are present.</summary>
internal static class UnionObjectPlanner
{
    public static UnionTokenPlan Plan(string? discriminator, IReadOnlyList<UnionCaseModel> cases, IReadOnlyList<int> fitting)
    {
        var values = Values(cases, fitting);
        var open = fitting.Where(i => cases[i].IsOpen).ToList();
        var shaped = open.Where(i => cases[i].Shape is not null).ToList();
        var shapeless = open.Where(i => cases[i].Shape is null).OrderBy(i => Width(cases[i].Type)).ToList();
        var rest = shapeless.Count > 0 ? shapeless[0] : (int?)null;

        var test = Test(shaped, rest, cases);
        if (test is UnionPropertyTest.None && shaped.Count == 1)
            rest = shaped[0];
        var isAsked = values.Count > 0 || test is not UnionPropertyTest.None;
        return new UnionTokenPlan(JsonTokens.StartObject)
        {
            Objects = !isAsked ? null : new UnionObjectPlan
            {
                Discriminator = values.Count > 0 ? discriminator : null,
                Values = values.ToEquatableArray(),
                PropertyTest = test,
                ByProperties = test is UnionPropertyTest.None ? default : shaped.ToEquatableArray(),

                // An object without any known property is the case for the rest.
                LeastProperties = rest is null ? 0 : 1,
            },
            Others = (test is UnionPropertyTest.BestMatch ? shapeless : [.. shaped, .. shapeless]).ToEquatableArray(),
            Rest = rest,
        };
    }

    private static UnionPropertyTest Test(List<int> shaped, int? rest, IReadOnlyList<UnionCaseModel> cases) =>
        shaped.Count > 1 || (shaped.Count == 1 && (rest is not null || HasConstant(cases[shaped[0]]))) ? UnionPropertyTest.BestMatch
        : shaped.Count == 1 && cases[shaped[0]].Shape!.Required.Count > 0 ? UnionPropertyTest.HasRequired
        : UnionPropertyTest.None;

    private static bool HasConstant(UnionCaseModel @case) => @case.Shape!.Tells.Any(static tell => tell.Values.Count == 1);

    /// <summary>The discriminator values. If two cases have the same value, the first one gets it.</summary>
    private static List<UnionValueStep> Values(IReadOnlyList<UnionCaseModel> cases, IReadOnlyList<int> fitting)
    {
        var seen = new HashSet<string>();
        return fitting.Select(i => new UnionValueStep(cases[i].DiscriminatorValues.Where(seen.Add).ToEquatableArray(), i))
            .Where(static step => step.Values.Count > 0).ToList();
    }

    /// <summary>Cases that accept more are tried later: a map of numbers before a map of anything.</summary>
    private static int Width(TypeRef type) => type.Kind switch
    {
        WireKind.Map => type.Item!.Kind is WireKind.Element ? 1 : 0,
        WireKind.Element => 3,
        _ => 2,
    };
}
