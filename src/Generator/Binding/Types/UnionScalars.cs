namespace Gigstack.Generator.Binding.Types;

/// <summary>Properties of scalar cases that a union plan needs.</summary>
internal static class UnionScalars
{
    private const int OpenEnum = 3;
    private const int Union = 7;
    private const int QuotedNumber = 8;

    /// <summary>The order in which cases are tried, narrow types first.</summary>
    public static int Width(UnionCaseModel @case, JsonTokens token) =>
        @case.Constant is not null || @case.Type.IsNumber ? 0
        : IsQuotedNumber(@case, token) ? QuotedNumber
        : WireTypes.Find(@case.Type.Kind)?.Width ?? (@case.Type.IsOpenEnum ? OpenEnum : Union);

    /// <summary>The test for the case; null if it accepts every value.</summary>
    public static UnionTest? Test(UnionCaseModel @case, JsonTokens token) =>
        IsQuotedNumber(@case, token) ? null
        : @case is { Type.Kind: WireKind.String, Constant: not null } ? UnionTest.Constant
        : @case.Type.IsOpenEnum ? UnionTest.Known
        : WireTypes.Find(@case.Type.Kind)?.Test;

    /// <summary>Whether the case can hold values that narrower cases would change.</summary>
    public static bool IsPlain(UnionCaseModel @case, JsonTokens token) =>
        @case.Type is { IsOpenEnum: true, IsNumber: false }
        || (@case.Constant is null && WireTypes.Find(@case.Type.Kind) is { IsPlain: true } scalar && scalar.Tokens.Has(token));

    /// <summary>Whether the test of the case also accepts plain values.</summary>
    public static bool IsUncertain(WireKind kind) => WireTypes.Find(kind) is { IsUncertain: true };

    /// <summary>Whether values of the two cases cannot be distinguished.</summary>
    public static bool AreAlike(UnionCaseModel one, UnionCaseModel other) =>
        (one.Type.Kind == other.Type.Kind || (IsUnixTime(one.Type.Kind) && IsUnixTime(other.Type.Kind)))
        && one.Type.Name == other.Type.Name && one.Constant == other.Constant;

    public static bool IsUnixTime(WireKind kind) => kind is WireKind.UnixTime or WireKind.UnixTimeMilliseconds;

    public static bool IsInteger(WireKind kind) =>
        kind is WireKind.Int32 or WireKind.Int64 or WireKind.UInt32 or WireKind.UInt64;

    /// <summary>Whether the case is a number that is read from a string and written as a number.</summary>
    public static bool IsQuotedNumber(UnionCaseModel @case, JsonTokens token) => token is JsonTokens.String && @case.Type.IsQuotable;

    /// <summary>Whether two types are the same type in C#.</summary>
    public static bool IsSameInCSharp(TypeRef one, TypeRef other) => CSharpName(one) == CSharpName(other);

    private static string CSharpName(TypeRef type) => type.Name ?? WireTypes.Find(type.Kind)?.Name ?? type.Kind.ToString();
}
