namespace Gigstack.Generator.Model;

/// <summary>The structure of a value; style and explode determine its format.</summary>
internal enum ParameterShape
{
    /// <summary>A scalar.</summary>
    Text,

    /// <summary>A list of scalars.</summary>
    List,

    /// <summary>Strings by name, each of which is a query parameter.</summary>
    Map,

    /// <summary>Anything else: its codec writes it, and the style determines how it is sent.</summary>
    Value,

    /// <summary>JSON, because the document says so.</summary>
    Json,
}
