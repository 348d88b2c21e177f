namespace Gigstack.Sandbox;

/// <summary>One attempt to deliver an event.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Status">The receiver's HTTP status; null when it did not answer.</param>
/// <param name="Problem">Why it does not count, in words; null for a success.</param>
public sealed record WebhookDeliveryAttempt(DateTimeOffset At, int? Status, string? Problem);
