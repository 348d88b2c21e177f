namespace Gigstack.Runtime;

/// <summary>What telemetry may say about a request. It has no value of a parameter, and no secret.</summary>
/// <param name="Method">The method.</param>
/// <param name="PathTemplate">The path in the document; null for a request of the user's own.</param>
/// <param name="Address">The address of the request. Only its host and port are told.</param>
internal readonly record struct CallFacts(HttpMethod Method, string? PathTemplate, Uri Address);
