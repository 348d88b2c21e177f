using System.Net;

namespace Gigstack.Runtime;

/// <summary>A response departs from the OpenAPI document: the API may have changed. It never contains a value of the response.</summary>
public sealed record UnexpectedAnswer
{
    /// <summary>The departure.</summary>
    public required UnexpectedKind Kind { get; init; }

    /// <summary>The operation: HTTP method and path as in the document, for example <c>GET /pets/{id}</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>
    /// The JSON path, for example <c>$.items[*].state</c>. <c>[*]</c> is any index and <c>.*</c> any key of a map. Names of properties are
    /// as in the response, at most 100 characters each. <c>$</c> is the whole response.
    /// </summary>
    public required string JsonPath { get; init; }

    /// <summary>The status of the response.</summary>
    public required HttpStatusCode StatusCode { get; init; }
}
