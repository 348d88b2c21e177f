namespace Gigstack.Generator.Model;

/// <summary>A question, and the case when the answer is yes.</summary>
internal sealed record UnionStep(UnionTest Test, int Case)
{
    /// <summary>For <see cref="UnionTest.FirstItem"/>.</summary>
    public JsonTokens FirstItem { get; init; }
}
