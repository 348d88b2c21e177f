using Microsoft.Data.Sqlite;

namespace Gigstack.Sandbox.Server.Storage;

/// <summary>The tables: JSON documents by scope, resource and id, and beside them what must be looked up or kept unique.</summary>
internal static class StorageSchema
{
    // "gigs" in ASCII: identifies a data file of the sandbox.
    private const int ApplicationId = 0x67696773;
    private const int Version = 4;

    private const string Tables = """
        CREATE TABLE scopes (
            scope INTEGER PRIMARY KEY, edition TEXT NOT NULL, team TEXT NOT NULL, livemode INTEGER NOT NULL,
            UNIQUE (edition, team, livemode));
        CREATE TABLE documents (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, scope INTEGER NOT NULL, resource TEXT NOT NULL, id TEXT NOT NULL,
            created_at INTEGER NOT NULL, body TEXT NOT NULL,
            UNIQUE (scope, resource, id));
        CREATE INDEX documents_in_order ON documents (scope, resource, sequence);
        CREATE TABLE unique_keys (
            scope INTEGER NOT NULL, resource TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, id TEXT NOT NULL,
            PRIMARY KEY (scope, resource, name, value)) WITHOUT ROWID;
        CREATE INDEX unique_keys_of_document ON unique_keys (scope, resource, id);
        CREATE TABLE document_references (
            scope INTEGER NOT NULL, resource TEXT NOT NULL, id TEXT NOT NULL, to_resource TEXT NOT NULL, to_id TEXT NOT NULL,
            PRIMARY KEY (scope, resource, id, to_resource, to_id)) WITHOUT ROWID;
        CREATE INDEX document_references_to ON document_references (scope, to_resource, to_id);
        CREATE TABLE counters (
            scope INTEGER NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL,
            PRIMARY KEY (scope, name)) WITHOUT ROWID;
        CREATE TABLE events (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, scope INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
            created_at INTEGER NOT NULL, resource TEXT NOT NULL);
        CREATE TABLE deliveries (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, scope INTEGER NOT NULL, webhook TEXT NOT NULL, event TEXT NOT NULL,
            state TEXT NOT NULL, attempts INTEGER NOT NULL, due_at INTEGER NOT NULL);
        CREATE INDEX deliveries_to_do ON deliveries (webhook, sequence) WHERE state = 'pending';
        CREATE INDEX deliveries_of_webhook ON deliveries (webhook, sequence);
        CREATE TABLE delivery_attempts (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, delivery INTEGER NOT NULL, at INTEGER NOT NULL, status INTEGER, problem TEXT);
        CREATE INDEX delivery_attempts_of_delivery ON delivery_attempts (delivery, sequence);
        CREATE TABLE webhook_secrets (
            webhook TEXT PRIMARY KEY, secret TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE agenda (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, scope INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL,
            UNIQUE (scope, kind, id));
        CREATE INDEX agenda_in_order ON agenda (at, sequence);
        CREATE TABLE files (
            name TEXT PRIMARY KEY, scope INTEGER NOT NULL, media_type TEXT NOT NULL, content BLOB NOT NULL);
        """;

    /// <exception cref="IOException">The file is another database, or has another version.</exception>
    public static void Prepare(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var application = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        if (application == 0 && Number(connection, "SELECT count(*) FROM sqlite_master") == 0)
        {
            Execute(connection, Tables);
            Execute(connection, $"PRAGMA application_id = {ApplicationId}");
            Execute(connection, $"PRAGMA user_version = {Version}");
        }
        else if (application != ApplicationId)
        {
            throw new IOException($"'{connection.DataSource}' is a database, but not a sandbox's data file.");
        }
        else if (version != Version)
        {
            throw new IOException($"'{connection.DataSource}' has data format {version}; this sandbox reads {Version}.");
        }

        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
