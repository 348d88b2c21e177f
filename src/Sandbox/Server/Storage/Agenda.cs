namespace Gigstack.Sandbox.Server.Storage;

/// <summary>What is to happen at a time: one entry for each kind and id of a scope.</summary>
internal sealed class Agenda(StorageCommands commands)
{
    /// <summary>Whether the transaction changed an entry.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>Adds an entry, or moves the one there is.</summary>
    public void Set(string kind, string id, DateTimeOffset at)
    {
        commands.Execute(
            "INSERT OR REPLACE INTO agenda (scope, kind, id, at) VALUES ($scope, $kind, $id, $at)",
            ("$kind", kind), ("$id", id), ("$at", at.ToUnixTimeMilliseconds()));
        HasChanged = true;
    }

    public bool Has(string kind, string id) =>
        commands.Scalar<long>(
            "SELECT count(*) FROM agenda WHERE scope = $scope AND kind = $kind AND id = $id", ("$kind", kind), ("$id", id)) > 0;

    /// <summary>Removes an entry if there is one.</summary>
    public void Remove(string kind, string id)
    {
        commands.Execute("DELETE FROM agenda WHERE scope = $scope AND kind = $kind AND id = $id", ("$kind", kind), ("$id", id));
        HasChanged = true;
    }

    /// <summary>Removes an entry because it is performed now.</summary>
    /// <returns>False if it is not there any more.</returns>
    public bool Take(AgendaEntry entry)
    {
        HasChanged = true;
        return commands.Execute("DELETE FROM agenda WHERE sequence = $sequence", ("$sequence", entry.Sequence)) > 0;
    }

    /// <summary>The first entry of all scopes; null if there is none.</summary>
    public static AgendaEntry? First(StorageCommands commands, string edition) =>
        commands.Rows(
            """
            SELECT a.sequence, c.team, c.livemode, a.kind, a.id, a.at FROM agenda a JOIN scopes c ON c.scope = a.scope
            WHERE c.edition = $edition ORDER BY a.at, a.sequence LIMIT 1
            """,
            row => new AgendaEntry(
                row.GetInt64(0), new DocumentScope(edition, row.GetString(1), row.GetBoolean(2)), row.GetString(3), row.GetString(4),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))),
            ("$edition", edition)).SingleOrDefault();
}
