namespace Gigstack.Sandbox.Server.Http;

/// <summary>An event about a failure. It is stored although the request is rolled back.</summary>
/// <param name="Scope">Whose webhooks are told.</param>
/// <param name="Type">The name of the event.</param>
/// <param name="Resource">What failed.</param>
/// <param name="At">When.</param>
internal sealed record FaultAnnouncement(DocumentScope Scope, string Type, JsonObject Resource, DateTimeOffset At);
