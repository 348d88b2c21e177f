namespace Gigstack.Generator.Binding.Types;

/// <summary>
/// Plans strings, numbers and booleans: narrow types are tried first. If a plain type could hold the value unchanged, a narrower type gets
/// it only if it would write the same characters.
/// </summary>
internal static class UnionScalarPlanner
{
    public static UnionTokenPlan Plan(JsonTokens token, IReadOnlyList<UnionCaseModel> cases, IReadOnlyList<int> fitting)
    {
        var tried = fitting.Where(i => !IsNeverRead(i)).OrderBy(i => UnionScalars.Width(cases[i], token)).ToList();

        // Cases after one that accepts every value are never read.
        if (tried.FindIndex(i => UnionScalars.Test(cases[i], token) is null) is >= 0 and var end)
            tried.RemoveRange(end + 1, tried.Count - end - 1);
        var plain = tried.FindLastIndex(i => UnionScalars.IsPlain(cases[i], token));
        var steps = new List<UnionStep>();
        for (var at = 0; at < tried.Count; at++)
        {
            var isLast = at == tried.Count - 1 && (plain < 0 || plain == at);
            if (isLast || Test(at) is not { } test)
                return Ends(tried[at]);
            steps.Add(new UnionStep(test, tried[at]));
        }

        return Ends(tried[plain]);

        UnionTokenPlan Ends(int rest) => new(token) { Steps = steps.ToEquatableArray(), Rest = rest };

        // Before a plain string, a format must not change a character. Without a plain type, it accepts what it can read.
        UnionTest? Test(int at) => UnionScalars.Test(cases[tried[at]], token) switch
        {
            UnionTest.Fits when token is JsonTokens.String && plain >= 0 => UnionTest.RoundTrips,
            UnionTest.RoundTrips when plain <= at => null,
            var test => test,
        };

        bool IsNeverRead(int i) =>
            fitting.Any(other => other < i && UnionScalars.AreAlike(cases[other], cases[i]))
            || (UnionScalars.IsUnixTime(cases[i].Type.Kind) && fitting.Any(other => UnionScalars.IsInteger(cases[other].Type.Kind)))
            || (UnionScalars.IsQuotedNumber(cases[i], token)
                && fitting.Any(other => !UnionScalars.IsQuotedNumber(cases[other], token) && UnionScalars.IsPlain(cases[other], token)));
    }
}
