using Gigstack.Sandbox.Events;
using Microsoft.Data.Sqlite;

namespace Gigstack.Sandbox.Storage;

/// <summary>What one request sees of the state: the documents of its scope, within its transaction.</summary>
internal sealed class DocumentSession
{
    private DocumentSession(StorageCommands commands)
    {
        Documents = new Documents(commands);
        Keys = new UniqueKeys(commands);
        References = new DocumentReferences(commands);
        Counters = new Counters(commands);
        Files = new StoredFiles(commands);
        Outbox = new Outbox(commands);
        WebhookSecrets = new WebhookSecrets(commands);
    }

    public Documents Documents { get; }

    public UniqueKeys Keys { get; }

    public DocumentReferences References { get; }

    public Counters Counters { get; }

    public StoredFiles Files { get; }

    public Outbox Outbox { get; }

    public WebhookSecrets WebhookSecrets { get; }

    public static DocumentSession Begin(SqliteConnection connection, SqliteTransaction transaction, DocumentScope scope)
    {
        var commands = new StorageCommands(connection, transaction);
        (string, object)[] columns = [("$edition", scope.Edition), ("$team", scope.Team), ("$livemode", scope.Livemode)];
        commands.Execute("INSERT OR IGNORE INTO scopes (edition, team, livemode) VALUES ($edition, $team, $livemode)", columns);
        commands.Scope = commands.Scalar<long>(
            "SELECT scope FROM scopes WHERE edition = $edition AND team = $team AND livemode = $livemode", columns);
        return new DocumentSession(commands);
    }

    /// <summary>Removes a document with its unique keys and its references to others.</summary>
    public void Remove(string resource, string id)
    {
        Documents.Remove(resource, id);
        Keys.Release(resource, id);
        References.Replace(resource, id, []);
    }
}
