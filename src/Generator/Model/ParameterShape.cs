namespace Gigstack.Generator.Model;

/// <summary>The structure of a value; style and explode determine its format.</summary>
internal enum ParameterShape
{
    Text,
    List,

    /// <summary>Entries with arbitrary names.</summary>
    Map,

    /// <summary>Named members.</summary>
    Object,

    /// <summary>JSON, if no style is defined.</summary>
    Json,
}
