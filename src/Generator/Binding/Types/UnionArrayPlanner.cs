namespace Gigstack.Generator.Binding.Types;

/// <summary>
/// Plans arrays by their first item: by its token, then by its properties. An empty array, or one that starts with null, is the first case
/// that is tried.
/// </summary>
internal static class UnionArrayPlanner
{
    public static UnionTokenPlan Plan(IReadOnlyList<UnionCaseModel> cases, IReadOnlyList<int> fitting)
    {
        var tried = fitting.OrderBy(i => !HasKnownItems(cases[i])).ToList();
        var objects = tried.FindAll(i => cases[i].ItemShape is not null);
        if (objects.Count < 2)
            objects.Clear();
        var steps = new List<UnionStep>();
        var isRestTested = objects.Contains(tried[tried.Count - 1]);
        foreach (var i in tried.Take(isRestTested ? tried.Count : tried.Count - 1))
        {
            var tokens = cases[i].ItemTokens | (i == tried[0] ? JsonTokens.EndArray | JsonTokens.Null : JsonTokens.None);

            // The properties of its items come before.
            if (objects.Contains(i))
                tokens &= ~JsonTokens.StartObject;
            if (tokens is not JsonTokens.None)
                steps.Add(new UnionStep(UnionTest.FirstItem, i) { FirstItem = tokens });
        }

        return new UnionTokenPlan(JsonTokens.StartArray)
        {
            ByItemProperties = objects.ToEquatableArray(),
            Steps = steps.ToEquatableArray(),
            Others = tried.Count > 1 ? tried.ToEquatableArray() : default,
            Rest = isRestTested ? null : tried[tried.Count - 1],
        };
    }

    private static bool HasKnownItems(UnionCaseModel @case) => @case.Type.Kind is WireKind.List && @case.ItemTokens is not JsonTokens.Any;
}
