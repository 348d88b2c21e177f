using System.Net;

namespace Gigstack.Runtime.Generated;

/// <summary>The connections of one enumeration of events, as the HTML standard resumes them.</summary>
internal sealed class EventConnection(Resumption resumption, ApiClientOptions options)
{
    private const string LastEventId = "Last-Event-ID";

    // What browsers wait if the API has not said how long.
    private TimeSpan _delay = TimeSpan.FromSeconds(3);
    private bool _continues;
    private int _failures;

    /// <summary>The id of the last event that had one; null for none.</summary>
    public string? EventId { get; private set; } = resumption.EventId;

    /// <summary>Adds the id of the last event to a request.</summary>
    public ApiRequest Begin(ApiRequest request)
    {
        _continues = resumption is { IsOn: true, IsAfterEnd: true };
        return string.IsNullOrEmpty(EventId) ? request : request.WithHeader(LastEventId, EventId);
    }

    /// <summary>Reads the next event. False at the end, and where a stream breaks that is resumed.</summary>
    public async ValueTask<bool> ReadAsync(EventReader events, CancellationToken cancellationToken)
    {
        try
        {
            var hasNext = await events.ReadAsync(cancellationToken).ConfigureAwait(false);
            EventId = events.Id ?? EventId;
            _delay = events.Delay ?? _delay;
            _failures = hasNext ? 0 : _failures;
            return hasNext;
        }
        catch (ApiException exception) when (exception.InnerException is IOException or HttpRequestException)
        {
            EventId = events.Id ?? EventId;
            _delay = events.Delay ?? _delay;
            if (!CanResume())
                throw;
            _continues = true;
            return false;
        }
    }

    /// <summary>With 204, the API says that there will be no more events.</summary>
    public void End(HttpStatusCode status) => _continues &= status != HttpStatusCode.NoContent;

    /// <summary>Waits as long as the API wants, if there is another request.</summary>
    public async ValueTask<bool> ContinuesAsync(CancellationToken cancellationToken)
    {
        if (_continues)
            await Task.Delay(_delay, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        return _continues;
    }

    /// <summary>Without an id, the events would be repeated. Connections that break before any event are limited.</summary>
    private bool CanResume() => resumption.IsOn && (resumption.IsAfterEnd || !string.IsNullOrEmpty(EventId))
        && _failures++ < options.MaxRetries;
}
