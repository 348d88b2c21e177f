namespace Gigstack.Sandbox.Server.Events;

/// <summary>The next delivery of a webhook.</summary>
/// <param name="Sequence">Its place among all deliveries.</param>
/// <param name="Scope">Whose it is.</param>
/// <param name="Webhook">The webhook's id.</param>
/// <param name="Attempts">How often it has been tried.</param>
/// <param name="DueAt">When it is to be tried, in milliseconds since 1970.</param>
internal sealed record PendingDelivery(long Sequence, long Scope, string Webhook, int Attempts, long DueAt);
