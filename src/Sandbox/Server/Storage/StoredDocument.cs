namespace Gigstack.Sandbox.Server.Storage;

/// <summary>A JSON document with its place in the order of creation.</summary>
internal sealed record StoredDocument(long Sequence, string Id, DateTimeOffset CreatedAt, JsonObject Body);
