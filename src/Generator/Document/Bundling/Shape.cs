namespace Gigstack.Generator.Document.Bundling;

/// <summary>How a keyword holds its objects.</summary>
internal enum Shape
{
    One,
    Map,
    List,

    /// <summary>JSON Schema's <c>items</c>, a list in older drafts.</summary>
    OneOrList,

    /// <summary><c>additionalProperties</c> and its kind, where true and false are values that readers know.</summary>
    OneOrBoolean,

    /// <summary><c>dependencies</c> of older drafts: schemas beside lists of names.</summary>
    MapOfAny,
}
