namespace Gigstack.Sandbox.Server.Storage;

/// <summary>A file as it is served.</summary>
internal sealed record StoredFile(string MediaType, byte[] Content);
