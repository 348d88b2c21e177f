namespace Gigstack.Generator.Binding.Types;

/// <summary>Decides how the case of a union is recognized in JSON: the tests, their order, and the case for the rest.</summary>
internal static class UnionPlanner
{
    /// <param name="discriminator">The property that the document names or that has constants in the cases; null if there is none.</param>
    /// <param name="cases">The cases, in document order.</param>
    public static UnionPlan Plan(string? discriminator, IReadOnlyList<UnionCaseModel> cases)
    {
        var plans = new List<UnionTokenPlan>();

        // Tokens that identify a case without a test share one plan per case.
        var unasked = new Dictionary<int, int>();
        foreach (var token in cases.SelectMany(static @case => @case.Tokens.Each()).Distinct())
        {
            var fitting = Enumerable.Range(0, cases.Count).Where(i => cases[i].Tokens.Has(token)).ToList();
            var plan = token switch
            {
                JsonTokens.StartObject => UnionObjectPlanner.Plan(discriminator, cases, fitting),
                JsonTokens.StartArray => UnionArrayPlanner.Plan(cases, fitting),
                _ => UnionScalarPlanner.Plan(token, cases, fitting),
            };
            var isUnasked = fitting.Count == 1 && plan is { Objects: null, Rest: not null };
            if (isUnasked && unasked.TryGetValue(fitting[0], out var same))
            {
                plans[same] = plans[same] with { Tokens = plans[same].Tokens | token };
                continue;
            }

            if (isUnasked)
                unasked[fitting[0]] = plans.Count;
            plans.Add(plan);
        }

        return new UnionPlan(plans.ToEquatableArray());
    }
}
