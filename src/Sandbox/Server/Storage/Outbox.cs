using Gigstack.Sandbox.Current.Webhooks;

namespace Gigstack.Sandbox.Server.Storage;

/// <summary>
/// Events, written in the transaction of the change, with a delivery for each webhook that is subscribed at that time.
/// An event is delivered if and only if its change is committed.
/// </summary>
internal sealed class Outbox(StorageCommands commands)
{
    /// <summary>The resource name of webhooks in every edition.</summary>
    public const string WebhookResource = "webhooks";

    /// <summary>Whether the transaction added a delivery.</summary>
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
