namespace Gigstack.Generator.Binding.Types;

/// <summary>What a union has to know about each kind of string and number.</summary>
internal static class UnionScalars
{
    private const int OpenEnum = 3;
    private const int Union = 7;
    private const int QuotedNumber = 8;

    /// <summary>Narrow types are asked first.</summary>
    public static int Width(UnionCaseModel @case, JsonTokens token) =>
        @case.Constant is not null || @case.Type.IsNumber ? 0
        : IsQuotedNumber(@case, token) ? QuotedNumber
        : WireTypes.Find(@case.Type.Kind)?.Width ?? (@case.Type.IsOpenEnum ? OpenEnum : Union);

    /// <summary>The test that a value is of the case; null where none could say no.</summary>
    public static UnionTest? Test(UnionCaseModel @case, JsonTokens token) =>
        IsQuotedNumber(@case, token) ? null
        : @case is { Type.Kind: WireKind.String, Constant: not null } ? UnionTest.Constant
        : @case.Type.IsOpenEnum ? UnionTest.Known
        : WireTypes.Find(@case.Type.Kind)?.Test;

    /// <summary>Whether the case can hold what cases before it would change.</summary>
    public static bool IsPlain(UnionCaseModel @case, JsonTokens token) =>
        @case.Type is { IsOpenEnum: true, IsNumber: false }
        || (@case.Constant is null && WireTypes.Find(@case.Type.Kind) is { IsPlain: true } scalar && scalar.Tokens.Has(token));

    /// <summary>Whether plain values pass the test of the case that were never meant for it.</summary>
    public static bool IsUncertain(WireKind kind) => WireTypes.Find(kind) is { IsUncertain: true };

    /// <summary>Whether no value of the one can be known from a value of the other.</summary>
    public static bool AreAlike(UnionCaseModel one, UnionCaseModel other) =>
        (one.Type.Kind == other.Type.Kind || (IsUnixTime(one.Type.Kind) && IsUnixTime(other.Type.Kind)))
        && one.Type.Name == other.Type.Name && one.Constant == other.Constant;

    public static bool IsUnixTime(WireKind kind) => kind is WireKind.UnixTime or WireKind.UnixTimeMilliseconds;

    public static bool IsInteger(WireKind kind) => kind is WireKind.Int32 or WireKind.Int64;

    /// <summary>Whether it is a number in a string, which is written as a number.</summary>
    public static bool IsQuotedNumber(UnionCaseModel @case, JsonTokens token) => token is JsonTokens.String && @case.Type.IsQuotable;

    /// <summary>Whether two types are one type in C#.</summary>
    public static bool IsSameInCSharp(TypeRef one, TypeRef other) => CSharpKind(one.Kind) == CSharpKind(other.Kind) && one.Name == other.Name;

    private static WireKind CSharpKind(WireKind kind) => IsUnixTime(kind) ? WireKind.DateTime : kind;
}
