namespace Gigstack.Generator.Model;

/// <summary>A question, and the case when the answer is yes.</summary>
internal sealed record UnionStep(UnionTest Test, int Case)
{
    /// <summary>For <see cref="UnionTest.FirstItem"/>.</summary>
    public JsonTokens FirstItem { get; init; }
}

internal enum UnionTest
{
    /// <summary>Whether it is the constant of the case.</summary>
    Constant,

    /// <summary>Whether it is a listed value of an open enum.</summary>
    Known,

    /// <summary>Whether the type can be read from it.</summary>
    Fits,

    /// <summary>Whether the type can be read from it and is written as the very same characters.</summary>
    RoundTrips,

    /// <summary>Whether the first element of an array begins with one of some tokens.</summary>
    FirstItem,
}
