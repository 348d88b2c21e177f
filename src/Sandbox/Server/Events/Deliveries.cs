namespace Gigstack.Sandbox.Server.Events;

/// <summary>The queue of deliveries and the log of their attempts, of all scopes.</summary>
internal sealed class Deliveries(StorageCommands commands)
{
    /// <summary>The oldest pending delivery of each webhook. Later ones wait, so that events arrive in order.</summary>
    public List<PendingDelivery> Heads() =>
        commands.Rows(
            """
            SELECT sequence, scope, webhook, attempts, due_at FROM deliveries
            WHERE sequence IN (SELECT min(sequence) FROM deliveries WHERE state = 'pending' GROUP BY webhook)
            """,
            row => new PendingDelivery(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetInt32(3), row.GetInt64(4)));

    /// <summary>The message of a delivery; null if its webhook is deleted or inactive, or it has been tried meanwhile.</summary>
    public DeliveryMessage? Message(PendingDelivery delivery) =>
        commands.Rows(
            """
            SELECT json_extract(d.body, '$.url'), s.secret, e.id, e.type, e.created_at, c.livemode, e.resource
            FROM deliveries q
            JOIN events e ON e.id = q.event
            JOIN scopes c ON c.scope = q.scope
            JOIN documents d ON d.scope = q.scope AND d.resource = $resource AND d.id = q.webhook
                AND json_extract(d.body, '$.status') = 'active'
            JOIN webhook_secrets s ON s.webhook = q.webhook
            WHERE q.sequence = $sequence AND q.state = 'pending' AND q.attempts = $attempts
            """,
            row => new DeliveryMessage(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3),
                row.GetInt64(4), row.GetBoolean(5), row.GetString(6)),
            ("$sequence", delivery.Sequence), ("$attempts", delivery.Attempts), ("$resource", Outbox.WebhookResource)).SingleOrDefault();

    /// <summary>Records an attempt and the new state of the delivery.</summary>
    public void Note(PendingDelivery delivery, DateTimeOffset at, int? status, string? problem)
    {
        commands.Execute(
            "INSERT INTO delivery_attempts (delivery, at, status, problem) VALUES ($delivery, $at, $status, $problem)",
            ("$delivery", delivery.Sequence), ("$at", at.ToUnixTimeMilliseconds()),
            ("$status", (object?)status ?? DBNull.Value), ("$problem", (object?)problem ?? DBNull.Value));
        var attempts = delivery.Attempts + 1;
        var wait = problem is null ? null : DeliverySchedule.WaitAfter(attempts);
        var state = problem is null ? "delivered" : wait is null ? "failed" : "pending";
        commands.Execute(
            "UPDATE deliveries SET state = $state, attempts = $attempts, due_at = $due WHERE sequence = $sequence",
            ("$state", state), ("$attempts", attempts),
            ("$due", (at + (wait ?? default)).ToUnixTimeMilliseconds()), ("$sequence", delivery.Sequence));
    }

    /// <summary>Drops a delivery whose webhook is deleted or inactive, unless it has been tried meanwhile.</summary>
    public void Drop(PendingDelivery delivery) =>
        commands.Execute(
            "UPDATE deliveries SET state = 'dropped' WHERE sequence = $sequence AND state = 'pending' AND attempts = $attempts",
            ("$sequence", delivery.Sequence), ("$attempts", delivery.Attempts));

    /// <summary>
    /// Tries a delivery now, whatever became of it. It comes before the later ones of its webhook. One that has used up its attempts has
    /// one more.
    /// </summary>
    /// <returns>False if there is no such delivery.</returns>
    public bool Retry(long sequence, DateTimeOffset now) =>
        commands.Execute(
            "UPDATE deliveries SET state = 'pending', due_at = $due WHERE sequence = $sequence",
            ("$due", now.ToUnixTimeMilliseconds()), ("$sequence", sequence)) > 0;

    /// <summary>What a delivery sends or has sent, whatever became of its webhook; null if there is no such delivery.</summary>
    public DeliveryMessage? Sent(long sequence) =>
        commands.Rows(
            """
            SELECT coalesce(json_extract(d.body, '$.url'), ''), e.id, e.type, e.created_at, c.livemode, e.resource
            FROM deliveries q
            JOIN events e ON e.id = q.event
            JOIN scopes c ON c.scope = q.scope
            LEFT JOIN documents d ON d.scope = q.scope AND d.resource = $resource AND d.id = q.webhook
            WHERE q.sequence = $sequence
            """,
            row => new DeliveryMessage(
                row.GetString(0), Secret: "", row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetBoolean(4), row.GetString(5)),
            ("$sequence", sequence), ("$resource", Outbox.WebhookResource)).SingleOrDefault();

    /// <summary>The log of a webhook, or of all, the oldest first.</summary>
    public List<WebhookDelivery> Log(string? webhook) => [.. Latest(webhook, int.MaxValue).Select(row => row.Delivery)];

    /// <summary>The latest deliveries to a webhook, or to all, with their places. The oldest is first.</summary>
    public List<(long Sequence, WebhookDelivery Delivery)> Latest(string? webhook, int most)
    {
        var rows = commands.Rows(
            """
            SELECT * FROM (
                SELECT q.sequence, q.webhook, q.state, q.due_at, e.id, e.type, e.created_at
                FROM deliveries q JOIN events e ON e.id = q.event
                WHERE $webhook IS NULL OR q.webhook = $webhook ORDER BY q.sequence DESC LIMIT $most)
            ORDER BY sequence
            """,
            row => (Sequence: row.GetInt64(0), Delivery: new WebhookDelivery
            {
                Webhook = row.GetString(1),
                State = Enum.Parse<WebhookDeliveryState>(row.GetString(2), ignoreCase: true),
                NextAttemptAt = row.GetString(2) == "pending" ? Time(row.GetInt64(3)) : null,
                EventId = row.GetString(4),
                EventType = row.GetString(5),
                EventCreatedAt = Time(row.GetInt64(6)),
                Attempts = [],
            }),
            ("$webhook", (object?)webhook ?? DBNull.Value), ("$most", most));
        if (rows.Count == 0)
            return rows;
        var attempts = commands.Rows(
            """
            SELECT a.delivery, a.at, a.status, a.problem FROM delivery_attempts a JOIN deliveries d ON d.sequence = a.delivery
            WHERE a.delivery >= $first AND ($webhook IS NULL OR d.webhook = $webhook) ORDER BY a.sequence
            """,
            row => (Delivery: row.GetInt64(0), Attempt: new WebhookDeliveryAttempt(
                Time(row.GetInt64(1)), row.IsDBNull(2) ? null : row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3))),
            ("$first", rows[0].Sequence), ("$webhook", (object?)webhook ?? DBNull.Value)).ToLookup(row => row.Delivery, row => row.Attempt);
        return [.. rows.Select(row => (row.Sequence, row.Delivery with { Attempts = [.. attempts[row.Sequence]] }))];
    }

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
