namespace Gigstack.Runtime;

/// <summary>How a response departs from the OpenAPI document.</summary>
public enum UnexpectedKind
{
    /// <summary>A value that its enum does not list. It is kept.</summary>
    UnknownEnumValue,

    /// <summary>A property that is not in its schema. It is kept, unless the schema has <c>additionalProperties: false</c>.</summary>
    UnknownProperty,

    /// <summary>A value that matches no case of its union. It is kept as JSON.</summary>
    UnknownUnionCase,

    /// <summary>A required property is missing. The call fails, unless the client was generated to tolerate it.</summary>
    MissingRequired,

    /// <summary>Null where the schema does not allow it.</summary>
    Null,

    /// <summary>A value that was read although its form is not that of the schema, for example a time in another spelling.</summary>
    ReadLeniently,

    /// <summary>A status that the operation does not list.</summary>
    UndocumentedStatus,

    /// <summary>A media type that the response does not list.</summary>
    UndocumentedMediaType,
}
