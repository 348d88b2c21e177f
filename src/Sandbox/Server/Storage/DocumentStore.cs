using Microsoft.Data.Sqlite;

namespace Gigstack.Sandbox.Server.Storage;

/// <summary>The state of a sandbox. Requests that write share a connection; requests that read a file have another one.</summary>
internal sealed class DocumentStore : IDisposable
{
    // For a lock of another program: less than a caller waits for an answer.
    private const int SecondsOfWaiting = 5;

    private readonly StorageConnection _writer;
    private readonly StorageConnection _reader;
    private long _agendaVersion;

    static DocumentStore() => SQLitePCL.Batteries_V2.Init();

    private DocumentStore(StorageConnection writer, StorageConnection reader)
    {
        _writer = writer;
        _reader = reader;
    }

    /// <summary>Set when a transaction that leaves something to deliver is committed.</summary>
    public WakeSignal DeliverySignal { get; } = new();

    /// <summary>Set when a transaction that changes the agenda is committed.</summary>
    public WakeSignal AgendaSignal { get; } = new();

    /// <summary>Greater after each change of the agenda.</summary>
    public long AgendaVersion => Interlocked.Read(ref _agendaVersion);

    /// <summary>Called after each transaction that may have changed something.</summary>
    public Action? Changed { get; set; }

    /// <exception cref="IOException">The file cannot be opened, or is not a data file of the sandbox.</exception>
    public static DocumentStore Open(string? given)
    {
        // SQLite gives a meaning to some relative names, such as ":memory:".
        var file = given is null ? null : StorageFault.CheckedPath(given);
        SqliteConnection? writer = null;
        SqliteConnection? reader = null;
        try
        {
            writer = Connect(file, SqliteOpenMode.ReadWriteCreate);
            if (file is not null)
                KeepCommitsThroughCrashes(writer);
            StorageSchema.Prepare(writer);
            // A database in memory belongs to its one connection.
            reader = file is null ? null : Connect(file, SqliteOpenMode.ReadOnly);
            var writing = new StorageConnection(writer);
            return new DocumentStore(writing, reader is null ? writing : new StorageConnection(reader));
        }
        catch (Exception problem)
        {
            reader?.Dispose();
            writer?.Dispose();
            if (problem is SqliteException fault)
                throw new IOException($"The data file '{given}' cannot be used: {StorageFault.Reason(fault) ?? fault.Message}", fault);
            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> in a transaction: all of its writes are kept, or none if it throws.</summary>
    public async Task<T> WriteAsync<T>(DocumentScope scope, Func<DocumentSession, T> work, CancellationToken cancellationToken)
    {
        var (result, delivers, plans) = await _writer.RunAsync(StorageAccess.Write, Run, cancellationToken).ConfigureAwait(false);
        if (delivers)
            DeliverySignal.Set();
        if (plans)
        {
            Interlocked.Increment(ref _agendaVersion);
            AgendaSignal.Set();
        }

        Changed?.Invoke();
        return result;

        (T Result, bool Delivers, bool Plans) Run(StorageCommands commands)
        {
            var session = DocumentSession.Begin(commands, scope);
            return (work(session), session.Outbox.HasDeliveries, session.Agenda.HasChanged);
        }
    }

    /// <summary>Runs <paramref name="work"/> in a transaction that only reads. It does not wait for writers.</summary>
    public Task<T> ReadAsync<T>(DocumentScope scope, Func<DocumentSession, T> work, CancellationToken cancellationToken) =>
        ReadAsync(commands => work(DocumentSession.Begin(commands, scope)), cancellationToken);

    /// <summary>Writes what belongs to no scope or to several.</summary>
    public async Task<T> WriteAsync<T>(Func<StorageCommands, T> work, CancellationToken cancellationToken)
    {
        var result = await _writer.RunAsync(StorageAccess.Write, work, cancellationToken).ConfigureAwait(false);
        Changed?.Invoke();
        return result;
    }

    /// <summary>Reads what belongs to no scope or to several.</summary>
    public Task<T> ReadAsync<T>(Func<StorageCommands, T> work, CancellationToken cancellationToken) =>
        _reader.RunAsync(StorageAccess.Read, work, cancellationToken);

    /// <summary>Finds a file of any team by its unguessable name.</summary>
    public Task<StoredFile?> FindFileAsync(string name, CancellationToken cancellationToken) =>
        ReadAsync(commands => StoredFiles.FindAnywhere(commands, name), cancellationToken);

    public void Dispose()
    {
        _reader.Dispose();
        if (_writer != _reader)
            _writer.Dispose();
    }

    private static SqliteConnection Connect(string? file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file ?? ":memory:",
                Mode = mode,
                Pooling = false,
                DefaultTimeout = SecondsOfWaiting,
            }.ToString());
        try
        {
            connection.Open();
            TextFunctions.Add(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // An answered request must survive a kill and a power failure, so each commit is synced.
    private static void KeepCommitsThroughCrashes(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
        command.ExecuteNonQuery();
    }
}
