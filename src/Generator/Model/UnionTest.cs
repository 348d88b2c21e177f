namespace Gigstack.Generator.Model;

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
