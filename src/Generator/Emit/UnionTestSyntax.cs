using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The question of a step as a C# condition on <c>reader</c>.</summary>
internal static class UnionTestSyntax
{
    private const string TokenType = "global::System.Text.Json.JsonTokenType.";

    public static string Of(UnionStep step, UnionCaseModel @case) => step.Test switch
    {
        UnionTest.Constant => $"reader.ValueTextEquals({Literal.Of(@case.Constant)})",
        UnionTest.Known => $"{@case.Type.Codec()}.IsKnown(reader)",
        UnionTest.Fits => $"{JsonPeek}.{@case.Type.Scalar().Peek}(reader)",
        UnionTest.RoundTrips => $"{JsonPeek}.{@case.Type.Scalar().ExactPeek}(reader)",
        _ => $"{JsonPeek}.FirstItem(reader) is {string.Join(" or ", step.FirstItem.Each().Select(Token))}",
    };

    public static string Token(JsonTokens token) => TokenType + token;
}
