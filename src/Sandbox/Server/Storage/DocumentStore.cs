using Gigstack.Sandbox.Server.Events;
using Microsoft.Data.Sqlite;

namespace Gigstack.Sandbox.Server.Storage;

/// <summary>The state of a sandbox: one SQLite connection, used by one request at a time.</summary>
internal sealed class DocumentStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _turn = new(1, 1);

    static DocumentStore() => SQLitePCL.Batteries_V2.Init();

    private DocumentStore(SqliteConnection connection) => _connection = connection;

    /// <summary>Set whenever a transaction with something to deliver is committed.</summary>
    public DeliverySignal DeliverySignal { get; } = new();

    /// <exception cref="IOException">The file cannot be opened, or is not a sandbox's.</exception>
    public static DocumentStore Open(string? file)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file ?? ":memory:", Pooling = false }.ToString());
        try
        {
            connection.Open();
            if (file is not null)
                KeepCommitsThroughCrashes(connection);
            connection.CreateFunction<string?, string?, bool>("contains_text", ContainsText, isDeterministic: true);
            StorageSchema.Prepare(connection);
            return new DocumentStore(connection);
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw new IOException($"The data file '{file}' cannot be used: {problem.Message}", problem);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> in a transaction: all of its writes are kept, or (when it throws) none.</summary>
    public async Task<T> RunAsync<T>(DocumentScope scope, Func<DocumentSession, T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            var session = DocumentSession.Begin(_connection, transaction, scope);
            var result = work(session);
            transaction.Commit();
            if (session.Outbox.HasDeliveries)
                DeliverySignal.Set();
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The same for what belongs to no scope, or to all of them.</summary>
    public async Task<T> RunAsync<T>(Func<StorageCommands, T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var transaction = _connection.BeginTransaction();
            var result = work(new StorageCommands(_connection, transaction));
            transaction.Commit();
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>A file of whatever team, by its unguessable name.</summary>
    public Task<StoredFile?> FindFileAsync(string name, CancellationToken cancellationToken) =>
        RunAsync(commands => StoredFiles.FindAnywhere(commands, name), cancellationToken);

    public void Dispose()
    {
        _connection.Dispose();
        _turn.Dispose();
    }

    // What was answered must survive a kill or a power cut, hence a sync at every commit.
    private static void KeepCommitsThroughCrashes(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
        command.ExecuteNonQuery();
    }

    private static bool ContainsText(string? text, string? part) =>
        text is not null && part is not null && text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
