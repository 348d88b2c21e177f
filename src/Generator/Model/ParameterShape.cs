namespace Gigstack.Generator.Model;

/// <summary>What the value is made of; style and explode say how it is put together.</summary>
internal enum ParameterShape
{
    Text,
    List,

    /// <summary>Entries under names of the caller's choice.</summary>
    Map,

    /// <summary>Named members.</summary>
    Object,

    /// <summary>JSON, for what no style describes.</summary>
    Json,
}
