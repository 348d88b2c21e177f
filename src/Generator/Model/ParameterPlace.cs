namespace Gigstack.Generator.Model;

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The header of a part of a form.</summary>
    Part,
}
