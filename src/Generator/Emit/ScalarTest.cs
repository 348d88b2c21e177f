using Gigstack.Generator.Model;
using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>How a string or number shows that it is of a narrow type.</summary>
internal static class ScalarTest
{
    /// <summary>Cases are asked in this order.</summary>
    public static int Width(UnionCaseModel @case) => @case.Type.Kind switch
    {
        _ when @case.Constant is not null || @case.Type.IsNumber => 0,
        WireKind.Guid or WireKind.Date or WireKind.Time or WireKind.Int32 => 1,
        WireKind.DateTime or WireKind.Int64 => 2,
        WireKind.Named when @case.Type.IsOpenEnum => 3,
        WireKind.Base64 => 4,
        WireKind.Element => 7,
        WireKind.Named => 6,
        _ => 5,
    };

    /// <summary>The condition; null where any value of the token will do.</summary>
    public static string? Of(UnionCaseModel @case) => @case.Type.Kind switch
    {
        WireKind.String when @case.Constant is { } constant => $"reader.ValueTextEquals({Literal.Of(constant)})",
        WireKind.Guid or WireKind.Date or WireKind.Time or WireKind.DateTime or WireKind.Int32 or WireKind.Int64 => $"{JsonPeek}.Is{@case.Type.Kind}(reader)",
        WireKind.Named when @case.Type.IsOpenEnum => $"{@case.Type.Codec()}.IsKnown(reader)",
        WireKind.Base64 => $"{JsonPeek}.IsBase64(reader)",
        _ => null,
    };
}
