namespace Gigstack.Generator.Model;

internal enum UnionTest
{
    /// <summary>Whether the value is the constant of the case.</summary>
    Constant,

    /// <summary>Whether the value is a known value of an open enum.</summary>
    Known,

    /// <summary>Whether the value can be read as the type.</summary>
    Fits,

    /// <summary>Whether the value can be read as the type and is written with the same characters.</summary>
    RoundTrips,

    /// <summary>Whether the first item of an array starts with one of some tokens.</summary>
    FirstItem,
}
