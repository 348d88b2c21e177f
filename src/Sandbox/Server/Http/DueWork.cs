using Microsoft.Extensions.Logging;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>Does what the agenda has, in order, each in a transaction of its own and at its own time.</summary>
internal sealed partial class DueWork(DocumentStore store, Edition edition, ILogger logger)
{
    // With the version of the agenda it was read from: most requests need no query.
    private volatile Known _first = new(-1, null);

    /// <inheritdoc cref="ApiCall.Lenient"/>
    public bool Lenient { get; init; }

    /// <summary>When the first entry is due; null if there is none.</summary>
    public async Task<DateTimeOffset?> FirstAtAsync(CancellationToken cancellationToken) =>
        (await FirstAsync(cancellationToken).ConfigureAwait(false))?.At;

    /// <summary>Does all that is due until a time, including what comes up meanwhile.</summary>
    /// <exception cref="StorageUnavailableException">The data file cannot be used now.</exception>
    public async Task RunAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (await FirstAsync(cancellationToken).ConfigureAwait(false) is { } entry && entry.At <= until)
            await PerformAsync(entry).ConfigureAwait(false);
    }

    private async Task<AgendaEntry?> FirstAsync(CancellationToken cancellationToken)
    {
        var known = _first;
        var version = store.AgendaVersion;
        if (known.Version == version)
            return known.Entry;
        var entry = await store.ReadAsync(commands => Agenda.First(commands, edition.Name), cancellationToken).ConfigureAwait(false);
        _first = new Known(version, entry);
        return entry;
    }

    private async Task PerformAsync(AgendaEntry entry)
    {
        try
        {
            await store.WriteAsync(entry.Scope, Perform, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ApiFault fault)
        {
            LogRefusal(entry.Kind, entry.Id, fault.Detail);
            await GiveUpAsync(entry, fault.Announcement).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // An entry that fails must not keep the others from happening.
        catch (Exception failure) when (failure is not StorageUnavailableException)
#pragma warning restore CA1031
        {
            LogFailure(failure, entry.Kind, entry.Id);
            await GiveUpAsync(entry, null).ConfigureAwait(false);
        }

        bool Perform(DocumentSession session)
        {
            // Another thread may have been faster.
            if (!session.Agenda.Take(entry))
                return false;
            edition.Perform(ApiCall.OfEntry(entry, edition, session) with { Lenient = Lenient }, entry);
            return true;
        }
    }

    private Task<bool> GiveUpAsync(AgendaEntry entry, FaultAnnouncement? announcement) =>
        store.WriteAsync(
            entry.Scope,
            session =>
            {
                if (session.Agenda.Take(entry) && announcement is not null)
                    session.Outbox.Add(announcement.Type, announcement.Resource, announcement.At);
                return true;
            },
            CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} {Id} was due and is refused: {Reason}")]
    private partial void LogRefusal(string kind, string id, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} {Id} was due and failed inside the sandbox")]
    private partial void LogFailure(Exception failure, string kind, string id);

    private sealed record Known(long Version, AgendaEntry? Entry);
}
