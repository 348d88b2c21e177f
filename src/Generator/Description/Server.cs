namespace Gigstack.Generator.Description;

/// <summary>A server of the API. Its URL contains variables in braces.</summary>
internal sealed record Server(string Url, IReadOnlyList<KeyValue> Variables);
