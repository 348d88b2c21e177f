namespace Gigstack.Sandbox.Server.Storage;

/// <summary>Which scopes have documents.</summary>
internal static class StoredScopes
{
    /// <summary>The number of documents by scope and resource, the oldest scope first.</summary>
    public static List<(DocumentScope Scope, string Resource, long Count)> Count(StorageCommands commands, string edition) =>
        commands.Rows(
            """
            SELECT c.team, c.livemode, d.resource, count(*) FROM documents d JOIN scopes c ON c.scope = d.scope
            WHERE c.edition = $edition GROUP BY c.scope, d.resource ORDER BY c.scope, d.resource
            """,
            row => (new DocumentScope(edition, row.GetString(0), row.GetBoolean(1)), row.GetString(2), row.GetInt64(3)),
            ("$edition", edition));
}
