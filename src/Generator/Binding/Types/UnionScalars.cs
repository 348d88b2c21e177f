using Gigstack.Generator.Model;

namespace Gigstack.Generator.Binding.Types;

/// <summary>What a union has to know about each kind of string and number.</summary>
internal static class UnionScalars
{
    private const int OpenEnum = 3;
    private const int Union = 7;
    private const int QuotedNumber = 8;
    private const int AnyJson = 9;

    /// <summary>Narrow types are asked first.</summary>
    public static int Width(UnionCaseModel @case, JsonTokens token) => @case.Type.Kind switch
    {
        _ when @case.Constant is not null || @case.Type.IsNumber => 0,
        _ when IsQuotedNumber(@case, token) => QuotedNumber,
        WireKind.Guid or WireKind.Date or WireKind.Time or WireKind.Int32 => 1,
        WireKind.DateTime or WireKind.Int64 => 2,
        WireKind.UnixTime or WireKind.UnixTimeMilliseconds => 3,
        WireKind.Base64 or WireKind.Decimal => 4,
        WireKind.Single => 5,
        WireKind.Double => 6,
        WireKind.Named => @case.Type.IsOpenEnum ? OpenEnum : Union,
        WireKind.Element => AnyJson,
        _ => 5,
    };

    /// <summary>The test that a value is of the case; null where none could say no.</summary>
    public static UnionTest? Test(UnionCaseModel @case, JsonTokens token) => @case.Type.Kind switch
    {
        _ when IsQuotedNumber(@case, token) => null,
        WireKind.String when @case.Constant is not null => UnionTest.Constant,
        WireKind.Named when @case.Type.IsOpenEnum => UnionTest.Known,
        WireKind.Guid or WireKind.Date or WireKind.Time or WireKind.DateTime or WireKind.Base64 or WireKind.Int32 or WireKind.Int64 => UnionTest.Fits,
        WireKind.UnixTime or WireKind.UnixTimeMilliseconds or WireKind.Decimal or WireKind.Single or WireKind.Double => UnionTest.RoundTrips,
        _ => null,
    };

    /// <summary>Whether the case can hold what cases before it would change: any string as it is, or any number as nearly as it can.</summary>
    public static bool IsPlain(UnionCaseModel @case, JsonTokens token) => @case.Type.Kind switch
    {
        WireKind.Element => true,
        WireKind.String => @case.Constant is null,
        WireKind.Named => @case.Type is { IsOpenEnum: true, IsNumber: false },
        WireKind.Decimal or WireKind.Single or WireKind.Double => token is JsonTokens.Number,
        _ => false,
    };

    /// <summary>Whether plain values pass the test of the case that were never meant for it: words that are base64, whole numbers that are a time.</summary>
    public static bool IsUncertain(WireKind kind) =>
        kind is WireKind.Base64 or WireKind.Decimal or WireKind.Single or WireKind.Double || IsUnixTime(kind);

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
