namespace Gigstack.Generator.Model;

internal enum UnionPropertyTest
{
    None,

    /// <summary>The one case is it if all that it requires is present.</summary>
    HasRequired,

    /// <summary>The case with the most in common.</summary>
    BestMatch,
}
