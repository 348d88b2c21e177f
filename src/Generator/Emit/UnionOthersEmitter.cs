using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The cases that a union tries if its JSON cannot be read as the case that was chosen.</summary>
internal static class UnionOthersEmitter
{
    public static void Write(SourceWriter writer, UnionModel union)
    {
        var plans = union.Plan.Tokens.Where(HasOthers).ToList();
        if (plans.Count == 0)
            return;
        writer.Line();
        writer.Line($"protected override global::System.ReadOnlySpan<int> Others(ref {Reader} reader) => reader.TokenType switch");
        writer.Line("{");
        using (writer.Indent())
        {
            foreach (var plan in plans)
                writer.Line($"{string.Join(" or ", plan.Tokens.Each().Select(UnionTestSyntax.Token))} => {Others(plan)},");
            writer.Line("_ => default,");
        }

        writer.Line("};");
    }

    private static bool HasOthers(UnionTokenPlan plan) =>
        plan.Others.Count > 1
        || plan.Objects is { PropertyTest: UnionPropertyTest.BestMatch }
        || (plan.Objects is { Values.Count: > 0 } && plan.Others.Count > 0);

    private static string Others(UnionTokenPlan plan)
    {
        var others = Numbers(plan.Others);
        return plan.Objects is { PropertyTest: UnionPropertyTest.BestMatch } objects
            ? $"{UnionObjectEmitter.Field}.Rank(reader, {Numbers(objects.ByProperties)}{(plan.Others.Count > 0 ? ", " + others : "")})"
            : others;
    }

    private static string Numbers(EquatableArray<int> cases) =>
        $"new int[] {{ {string.Join(", ", cases.Select(UnionCodecEmitter.Number))} }}";
}
