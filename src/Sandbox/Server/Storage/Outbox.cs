using Gigstack.Sandbox.Current.Webhooks;

namespace Gigstack.Sandbox.Server.Storage;

/// <summary>
/// What happened, kept by the transaction that made it happen, with a delivery for every webhook that asked for it by then:
/// an event is delivered exactly when its change is there.
/// </summary>
internal sealed class Outbox(StorageCommands commands)
{
    /// <summary>The resource name of webhooks in every edition.</summary>
    public const string WebhookResource = "webhooks";

    /// <summary>Whether there is something to deliver once the transaction is committed.</summary>
    public bool HasDeliveries { get; private set; }

    /// <returns>The event's id.</returns>
    public string Add(string type, JsonObject resource, DateTimeOffset at)
    {
        var id = NewId.Of("evt");
        commands.Execute(
            "INSERT INTO events (scope, id, type, created_at, resource) VALUES ($scope, $id, $type, $created, $resource)",
            ("$id", id), ("$type", type), ("$created", at.ToUnixTimeMilliseconds()), ("$resource", JsonBody.Write(resource)));
        HasDeliveries |= 0 < commands.Execute(
            """
            INSERT INTO deliveries (scope, webhook, event, state, attempts, due_at)
            SELECT $scope, id, $event, 'pending', 0, $due FROM documents
            WHERE scope = $scope AND resource = $resource AND json_extract(body, '$.status') = 'active'
                AND (coalesce(json_array_length(body, '$.events'), 0) = 0
                    OR EXISTS (SELECT 1 FROM json_each(body, '$.events') AS name WHERE name.value = $type))
            ORDER BY sequence
            """,
            ("$event", id), ("$due", at.ToUnixTimeMilliseconds()), ("$resource", WebhookResource), ("$type", type));
        return id;
    }
}
