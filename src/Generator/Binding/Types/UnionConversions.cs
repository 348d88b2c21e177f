namespace Gigstack.Generator.Binding.Types;

/// <summary>Decides which cases have a conversion to their union.</summary>
internal static class UnionConversions
{
    public static EquatableArray<UnionCaseModel> Of(IReadOnlyList<UnionCaseModel> cases) =>
        cases.Select(@case => @case with { IsConvertible = IsConvertible(@case, cases) }).ToEquatableArray();

    /// <summary>C# does not allow conversions from interfaces, or two conversions from one type.</summary>
    private static bool IsConvertible(UnionCaseModel @case, IReadOnlyList<UnionCaseModel> cases) =>
        @case.Type.Kind is not (WireKind.List or WireKind.Map)
            && cases.Count(other => UnionScalars.IsSameInCSharp(@case.Type, other.Type)) == 1;
}
