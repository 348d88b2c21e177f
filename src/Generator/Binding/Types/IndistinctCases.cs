namespace Gigstack.Generator.Binding.Types;

/// <summary>Two cases that a plan cannot distinguish.</summary>
/// <param name="Read">The case that JSON of both is read as.</param>
/// <param name="Other">The other case.</param>
/// <param name="LacksDiscriminator">Whether they are objects, and a discriminator would distinguish them.</param>
internal sealed record IndistinctPair(int Read, int Other, bool LacksDiscriminator)
{
    public int First => Math.Min(Read, Other);

    public int Second => Math.Max(Read, Other);
}

/// <summary>Finds the cases of a union that its plan cannot distinguish.</summary>
internal static class IndistinctCases
{
    /// <summary>Each pair once.</summary>
    public static IEnumerable<IndistinctPair> Of(UnionPlan plan, IReadOnlyList<UnionCaseModel> cases) =>
        plan.Tokens.SelectMany(token =>
            Unread(token, cases).Concat(Uncertain(token, cases)).Concat(SameItems(token, cases))
                .Concat(SameProperties(token, cases)))
            .GroupBy(static pair => (pair.First, pair.Second)).Select(static same => same.First());

    /// <summary>Whether objects of some cases differ only in optional properties.</summary>
    public static bool IsByProperties(UnionPlan plan, IReadOnlyList<UnionCaseModel> cases) =>
        plan.Tokens.Any(token => Shapes(token, cases).Any(static pair =>
            UnionTellings.Of(pair.One, pair.Other) is UnionTelling.ByOptionalProperties));

    /// <summary>
    /// Cases that start with the token but are never read. A <c>JsonElement</c> or a nested union next to a more specific case is not
    /// reported.
    /// </summary>
    private static IEnumerable<IndistinctPair> Unread(UnionTokenPlan token, IReadOnlyList<UnionCaseModel> cases)
    {
        var read = Read(token).ToList();
        return Enumerable.Range(0, cases.Count)
            .Where(i => cases[i].Tokens.Has(token.Tokens) && !read.Contains(i))
            .Select(i => (Unread: i, Instead: Instead(i, read, token, cases)))
            .Where(pair =>
                cases[pair.Unread].Type.Kind is not WireKind.Element && (!IsUnion(cases[pair.Unread]) || IsUnion(cases[pair.Instead]))
                && !AreMapsApart(cases[pair.Unread], cases[pair.Instead]))
            .Select(pair =>
                new IndistinctPair(
                    pair.Instead, pair.Unread, token is { Tokens: JsonTokens.StartObject, Objects: null or { Discriminator: null } }));
    }

    /// <summary>The cases that the plan reads, in order.</summary>
    private static IEnumerable<int> Read(UnionTokenPlan token) =>
        (token.Objects?.Values.Select(static step => step.Case) ?? []).Concat(token.Objects?.ByProperties ?? default)
            .Concat(token.ByItemProperties).Concat(token.Steps.Select(static step => step.Case))
            .Concat(token.Rest is { } rest ? [rest] : []);

    /// <summary>The case that is read instead of a case that is never read.</summary>
    private static int Instead(int unread, List<int> read, UnionTokenPlan token, IReadOnlyList<UnionCaseModel> cases) =>
        read.Where(i => UnionScalars.AreAlike(cases[i], cases[unread])).Append(token.Rest ?? read[0]).First();

    /// <summary>Cases whose test also accepts values of the plain type of the rest.</summary>
    private static IEnumerable<IndistinctPair> Uncertain(UnionTokenPlan token, IReadOnlyList<UnionCaseModel> cases) =>
        token.Rest is not { } rest || cases[rest].Type.Kind is WireKind.Element ? []
        : token.Steps.Where(step => step.Test is UnionTest.RoundTrips && UnionScalars.IsUncertain(cases[step.Case].Type.Kind))
            .Select(step => new IndistinctPair(step.Case, rest, LacksDiscriminator: false));

    /// <summary>Arrays whose items start with the same token. Items of any type next to more specific ones are not reported.</summary>
    private static IEnumerable<IndistinctPair> SameItems(UnionTokenPlan token, IReadOnlyList<UnionCaseModel> cases) =>
        token.Tokens is not JsonTokens.StartArray ? []
        : from step in token.Steps
          from later in Read(token).SkipWhile(i => i != step.Case).Skip(1)
          where later != step.Case && cases[later].ItemTokens.Has(step.FirstItem) && (cases[later].ItemTokens & ~step.FirstItem) is var left
              && (cases[later].ItemTokens is not JsonTokens.Any || left is JsonTokens.None)
          select new IndistinctPair(step.Case, later, LacksDiscriminator: false);

    private static IEnumerable<IndistinctPair> SameProperties(UnionTokenPlan token, IReadOnlyList<UnionCaseModel> cases) =>
        Shapes(token, cases).Where(static pair => UnionTellings.Of(pair.One, pair.Other) is UnionTelling.None)
            .Select(static pair => new IndistinctPair(pair.First, pair.Second, LacksDiscriminator: true));

    /// <summary>
    /// Pairs of cases that are distinguished only by their properties, because at most one of them has discriminator values.
    /// </summary>
    private static IEnumerable<(int First, int Second, UnionCaseShape One, UnionCaseShape Other)> Shapes(
        UnionTokenPlan token, IReadOnlyList<UnionCaseModel> cases) =>
        (token.Objects is not { } objects ? []
        : from first in objects.ByProperties
          from second in objects.ByProperties
          where first < second && !(HasValues(objects, first) && HasValues(objects, second))
          select (first, second, cases[first].Shape!, cases[second].Shape!))
        .Concat(
            from first in token.ByItemProperties
            from second in token.ByItemProperties
            where first < second
            select (first, second, cases[first].ItemShape!, cases[second].ItemShape!));

    /// <summary>Maps are read as the next case if a value has another kind.</summary>
    private static bool AreMapsApart(UnionCaseModel one, UnionCaseModel other) =>
        one.Type.Kind is WireKind.Map && other.Type.Kind is WireKind.Map && (one.ItemTokens & other.ItemTokens) is JsonTokens.None;

    private static bool IsUnion(UnionCaseModel @case) => @case.Type is { Kind: WireKind.Named, IsStruct: true, IsOpenEnum: false };

    private static bool HasValues(UnionObjectPlan objects, int @case) => objects.Values.Any(step => step.Case == @case);
}
