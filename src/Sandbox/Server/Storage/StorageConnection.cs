using Microsoft.Data.Sqlite;

namespace Gigstack.Sandbox.Server.Storage;

/// <summary>A connection that one request at a time uses.</summary>
internal sealed class StorageConnection(SqliteConnection connection) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Runs <paramref name="work"/> in a transaction. If it throws, the transaction is rolled back.</summary>
    /// <param name="access">A transaction that only reads is deferred: it takes no write lock and waits for no writer.</param>
    /// <param name="work">Reads and writes with the commands it is given.</param>
    /// <param name="cancellationToken">Cancels waiting for the connection.</param>
    /// <exception cref="StorageUnavailableException">The file is locked, or cannot be written to.</exception>
    public async Task<T> RunAsync<T>(StorageAccess access, Func<StorageCommands, T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var transaction = connection.BeginTransaction(deferred: access == StorageAccess.Read);
            var result = work(new StorageCommands(connection, transaction, access));
            transaction.Commit();
            return result;
        }
        catch (SqliteException fault) when (StorageFault.Reason(fault) is { } reason)
        {
            throw new StorageUnavailableException(reason, fault);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        connection.Dispose();
        _turn.Dispose();
    }
}
