namespace Gigstack.Generator.Model;

internal enum UnionPropertyTest
{
    None,

    /// <summary>The case matches if all of its required properties are present.</summary>
    HasRequired,

    /// <summary>The case with the most properties in common.</summary>
    BestMatch,
}
