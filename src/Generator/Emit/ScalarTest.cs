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
        WireKind.Named when @case.Type.IsOpenEnum => 3,
        WireKind.Named => 6,
        WireKind.List or WireKind.Map or WireKind.File => 5,
        _ => @case.Type.Scalar().Width,
    };

    /// <summary>The condition; null where any value of the token will do.</summary>
    public static string? Of(UnionCaseModel @case) => @case.Type.Kind switch
    {
        WireKind.String when @case.Constant is { } constant => $"reader.ValueTextEquals({Literal.Of(constant)})",
        WireKind.Named when @case.Type.IsOpenEnum => $"{@case.Type.Codec()}.IsKnown(reader)",
        WireKind.Named or WireKind.List or WireKind.Map or WireKind.File => null,
        _ => @case.Type.Scalar().Peek is { } peek ? $"{JsonPeek}.{peek}(reader)" : null,
    };
}
