using System.Text.Json.Nodes;
using Gigstack.Sandbox.Http;
using Gigstack.Sandbox.Storage;

namespace Gigstack.Sandbox.Events;

/// <summary>
/// What happened, kept by the transaction that made it happen: an event is there exactly when its change is, and is delivered from here.
/// </summary>
internal sealed class Outbox(StorageCommands commands)
{
    public void Add(string type, JsonObject resource, DateTimeOffset at) =>
        commands.Execute(
            "INSERT INTO events (scope, id, type, created_at, resource) VALUES ($scope, $id, $type, $created, $resource)",
            ("$id", NewId.Of("evt")), ("$type", type), ("$created", at.ToUnixTimeMilliseconds()), ("$resource", JsonBody.Write(resource)));
}
