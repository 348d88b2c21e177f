namespace Gigstack.Generator.Binding.Types;

/// <summary>Arrays: the first element shows the case. An empty array, or one that begins with null, is of the first case that is asked.</summary>
internal static class UnionArrayPlanner
{
    public static UnionTokenPlan Plan(IReadOnlyList<UnionCaseModel> cases, IReadOnlyList<int> fitting)
    {
        var asked = fitting.OrderBy(i => !HasKnownItems(cases[i])).ToList();
        var steps = new List<UnionStep>();
        foreach (var i in asked.Take(asked.Count - 1))
        {
            var tokens = cases[i].ItemTokens | (i == asked[0] ? JsonTokens.EndArray | JsonTokens.Null : JsonTokens.None);
            if (tokens is not JsonTokens.None)
                steps.Add(new UnionStep(UnionTest.FirstItem, i) { FirstItem = tokens });
        }

        return new UnionTokenPlan(JsonTokens.StartArray) { Steps = steps.ToEquatableArray(), Rest = asked[asked.Count - 1] };
    }

    private static bool HasKnownItems(UnionCaseModel @case) => @case.Type.Kind is WireKind.List && @case.ItemTokens is not JsonTokens.Any;
}
