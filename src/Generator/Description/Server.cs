namespace Gigstack.Generator.Description;

/// <summary>An address of the API, with variables in braces.</summary>
internal sealed record Server(string Url, IReadOnlyList<KeyValue> Variables);
