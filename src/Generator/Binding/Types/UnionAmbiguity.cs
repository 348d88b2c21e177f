namespace Gigstack.Generator.Binding.Types;

/// <summary>Reports, once per union, cases that cannot be distinguished or differ only in optional properties.</summary>
internal static class UnionAmbiguity
{
    /// <param name="indexes">The indexes of the cases in the document.</param>
    public static void Report(
        string name,
        IReadOnlyList<UnionCaseModel> cases,
        UnionPlan plan,
        IReadOnlyList<int> indexes,
        JsonPointer pointer,
        Findings findings)
    {
        var pairs = IndistinctCases.Of(plan, cases).OrderBy(static pair => pair.First).ThenBy(static pair => pair.Second).ToList();
        if (pairs.Count > 0)
        {
            var pair = pairs[0];
            var more = pairs.Count == 1 ? "" : $"; this union has {pairs.Count - 1} more such pair{(pairs.Count == 2 ? "" : "s")}";
            var condition = pair.LacksDiscriminator ? " without a discriminator" : "";
            findings.Unsupported(
                pointer.Then(indexes[pair.Second]),
                $"'{cases[pair.First].Name}' and '{cases[pair.Second].Name}' cannot be distinguished{condition}",
                $"such JSON is read as '{cases[pair.Read].Name}'{more}");
        }
        else if (IndistinctCases.IsByProperties(plan, cases))
        {
            findings.Add(Descriptors.UnionByProperties, pointer, name);
        }
    }
}
