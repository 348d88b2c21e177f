namespace Gigstack.Generator.Model;

/// <summary>The statuses of an operation that are results, if not only those of 2xx are, or some have no body.</summary>
internal sealed record StatusesModel(EquatableArray<string> WithBody, EquatableArray<string> WithoutBody);
