namespace Gigstack.Generator.Binding.Types;

/// <summary>Which cases convert to their union.</summary>
internal static class UnionConversions
{
    public static EquatableArray<UnionCaseModel> Of(IReadOnlyList<UnionCaseModel> cases) =>
        cases.Select(@case => @case with { IsConvertible = IsConvertible(@case, cases) }).ToEquatableArray();

    /// <summary>C# has no conversions from interfaces, and two from one type would be ambiguous.</summary>
    private static bool IsConvertible(UnionCaseModel @case, IReadOnlyList<UnionCaseModel> cases) =>
        @case.Type.Kind is not (WireKind.List or WireKind.Map) && cases.Count(other => UnionScalars.IsSameInCSharp(@case.Type, other.Type)) == 1;
}
