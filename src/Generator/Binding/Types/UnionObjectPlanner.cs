namespace Gigstack.Generator.Binding.Types;

/// <summary>Plans objects: by the discriminator, then by the properties that are present.</summary>
internal static class UnionObjectPlanner
{
    public static UnionTokenPlan Plan(string? discriminator, IReadOnlyList<UnionCaseModel> cases, IReadOnlyList<int> fitting)
    {
        var values = Values(cases, fitting);
        var open = fitting.Where(i => cases[i].IsOpen).ToList();
        var shaped = open.Where(i => cases[i].Shape is not null).ToList();
        var rest = open.Where(i => cases[i].Shape is null).OrderBy(i => Width(cases[i].Type.Kind)).Select(static i => (int?)i)
            .FirstOrDefault();

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
            Rest = rest,
        };
    }

    private static UnionPropertyTest Test(List<int> shaped, int? rest, IReadOnlyList<UnionCaseModel> cases) =>
        shaped.Count > 1 || (shaped.Count == 1 && rest is not null) ? UnionPropertyTest.BestMatch
        : shaped.Count == 1 && cases[shaped[0]].Shape!.Required.Count > 0 ? UnionPropertyTest.HasRequired
        : UnionPropertyTest.None;

    /// <summary>The discriminator values. If two cases have the same value, the first one gets it.</summary>
    private static List<UnionValueStep> Values(IReadOnlyList<UnionCaseModel> cases, IReadOnlyList<int> fitting)
    {
        var seen = new HashSet<string>();
        return fitting.Select(i => new UnionValueStep(cases[i].DiscriminatorValues.Where(seen.Add).ToEquatableArray(), i))
            .Where(static step => step.Values.Count > 0).ToList();
    }

    private static int Width(WireKind kind) => kind switch
    {
        WireKind.Map => 0,
        WireKind.Element => 2,
        _ => 1,
    };
}
