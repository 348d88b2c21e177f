namespace Gigstack.Runtime;

/// <summary>What telemetry may say about a request. It has no value of a parameter, and no secret.</summary>
/// <param name="Method">The method.</param>
/// <param name="PathTemplate">The path in the document; null for a request of the user's own.</param>
/// <param name="OperationId">The operation in the document; null if it has no id.</param>
/// <param name="Address">The address of the API, without path parameters and query.</param>
internal readonly record struct CallFacts(HttpMethod Method, string? PathTemplate, string? OperationId, Uri Address);
