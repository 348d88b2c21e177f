using Microsoft.Data.Sqlite;

namespace Gigstack.Sandbox.Server.Storage;

/// <summary>Runs SQL in one transaction for one scope. Every command has the parameter <c>$scope</c>.</summary>
internal sealed class StorageCommands(SqliteConnection connection, SqliteTransaction transaction, StorageAccess access)
{
    private long _scope;

    private bool CanWrite => access == StorageAccess.Write;

    /// <summary>Commands of the same transaction that may enter a scope of their own.</summary>
    public StorageCommands Copy() => new(connection, transaction, access) { _scope = _scope };

    /// <summary>Sets the scope of the commands from here on.</summary>
    public void Enter(DocumentScope scope)
    {
        (string, object)[] columns = [("$edition", scope.Edition), ("$team", scope.Team), ("$livemode", scope.Livemode)];
        // A scope that was never written to has no row; reading finds nothing in scope 0.
        if (CanWrite)
            Execute("INSERT OR IGNORE INTO scopes (edition, team, livemode) VALUES ($edition, $team, $livemode)", columns);
        _scope = Scalar<long>("SELECT scope FROM scopes WHERE edition = $edition AND team = $team AND livemode = $livemode", columns);
    }

    /// <exception cref="WriteNeededException">The transaction only reads.</exception>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        if (!CanWrite)
            throw new WriteNeededException();
        using var command = Create(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public T? Scalar<T>(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Create(sql, parameters);
        return command.ExecuteScalar() is T value ? value : default;
    }

    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Create(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private SqliteCommand Create(string sql, ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // SQL is made of constants of this folder; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$scope", _scope);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
