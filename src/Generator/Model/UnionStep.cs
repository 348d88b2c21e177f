namespace Gigstack.Generator.Model;

/// <summary>A test, and the case if it succeeds.</summary>
internal sealed record UnionStep(UnionTest Test, int Case)
{
    /// <summary>For <see cref="UnionTest.FirstItem"/>.</summary>
    public JsonTokens FirstItem { get; init; }
}
