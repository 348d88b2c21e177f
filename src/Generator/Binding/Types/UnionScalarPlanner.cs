namespace Gigstack.Generator.Binding.Types;

/// <summary>
/// Strings, numbers and booleans: narrow types are asked first. Where a plain type could hold the value as it came, a narrower one gets it
/// only if it writes the very same characters.
/// </summary>
internal static class UnionScalarPlanner
{
    public static UnionTokenPlan Plan(JsonTokens token, IReadOnlyList<UnionCaseModel> cases, IReadOnlyList<int> fitting)
    {
        var asked = fitting.Where(i => !IsNeverRead(i)).OrderBy(i => UnionScalars.Width(cases[i], token)).ToList();

        // Nothing comes to those behind a case that takes every value.
        if (asked.FindIndex(i => UnionScalars.Test(cases[i], token) is null) is >= 0 and var end)
            asked.RemoveRange(end + 1, asked.Count - end - 1);
        var plain = asked.FindLastIndex(i => UnionScalars.IsPlain(cases[i], token));
        var steps = new List<UnionStep>();
        for (var at = 0; at < asked.Count; at++)
        {
            var isLast = at == asked.Count - 1 && (plain < 0 || plain == at);
            if (isLast || Test(at) is not { } test)
                return Ends(asked[at]);
            steps.Add(new UnionStep(test, asked[at]));
        }

        return Ends(asked[plain]);

        UnionTokenPlan Ends(int rest) => new(token) { Steps = steps.ToEquatableArray(), Rest = rest };

        // Of a format before a plain string no character may change; what no plain type follows takes whatever it can read.
        UnionTest? Test(int at) => UnionScalars.Test(cases[asked[at]], token) switch
        {
            UnionTest.Fits when token is JsonTokens.String && plain >= 0 => UnionTest.RoundTrips,
            UnionTest.RoundTrips when plain <= at => null,
            var test => test,
        };

        bool IsNeverRead(int i) =>
            fitting.Any(other => other < i && UnionScalars.AreAlike(cases[other], cases[i]))
            || (UnionScalars.IsUnixTime(cases[i].Type.Kind) && fitting.Any(other => UnionScalars.IsInteger(cases[other].Type.Kind)))
            || (UnionScalars.IsQuotedNumber(cases[i], token) && fitting.Any(other => !UnionScalars.IsQuotedNumber(cases[other], token) && UnionScalars.IsPlain(cases[other], token)));
    }
}
