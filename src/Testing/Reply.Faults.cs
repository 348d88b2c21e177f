namespace Gigstack.Runtime.Testing;

/// <content>Lost and stalled connections, delays and headers.</content>
public sealed partial class Reply
{
    /// <summary>A lost connection.</summary>
    /// <param name="at">When it is lost.</param>
    /// <returns>The reply.</returns>
    public static Reply Drop(ConnectionPoint at = ConnectionPoint.BeforeHeaders) => at switch
    {
        ConnectionPoint.BeforeRequest => Fail(HttpRequestError.ConnectionError, "The connection was refused (by the test)."),
        ConnectionPoint.BeforeHeaders => Fail(HttpRequestError.ResponseEnded, "The connection was lost before the response (by the test)."),
        _ => Status(200).DropAfter(0),
    };

    /// <summary>A connection on which nothing more arrives, until the request is canceled or times out.</summary>
    /// <param name="at">When it stalls.</param>
    /// <returns>The reply.</returns>
    public static Reply Stall(ConnectionPoint at = ConnectionPoint.AfterHeaders) => at == ConnectionPoint.AfterHeaders
        ? Status(200).StallAfter(0)
        : new(static async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
            throw new OperationCanceledException(cancellationToken);
        });

    /// <summary>The same reply, later: the headers come when the time has passed on the clock of the handler.</summary>
    /// <param name="delay">The time.</param>
    /// <returns>The delayed reply.</returns>
    public Reply Delay(TimeSpan delay) => new(this) { _delay = delay };

    /// <summary>The same reply with a header more.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The reply with the header.</returns>
    public Reply Header(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var reply = new Reply(this);
        reply._headers.Add(new(name, value));
        return reply;
    }

    /// <summary>The same reply, whose connection is lost within the body.</summary>
    /// <param name="bytes">The number of bytes that arrive.</param>
    /// <returns>The broken reply.</returns>
    public Reply DropAfter(int bytes) => new(this) { _cut = new ReplyCut(bytes, IsLost: true) };

    /// <summary>The same reply, of whose body no more arrives.</summary>
    /// <param name="bytes">The number of bytes that arrive.</param>
    /// <returns>The stalled reply.</returns>
    public Reply StallAfter(int bytes) => new(this) { _cut = new ReplyCut(bytes, IsLost: false) };

    internal async Task<HttpResponseMessage> SendAsync(SentRequest sent, TestClock clock, CancellationToken cancellationToken)
    {
        if (_delay > TimeSpan.Zero)
            await Task.Delay(_delay, clock, cancellationToken).ConfigureAwait(false);
        return await RespondAsync(sent, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> RespondAsync(SentRequest sent, CancellationToken cancellationToken)
    {
        var response = await _create(sent, cancellationToken).ConfigureAwait(false);
        foreach ((var name, var value) in _headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.Remove(name);
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }
        if (_cut is { } cut)
            await cut.ApplyAsync(response, cancellationToken).ConfigureAwait(false);
        return response;
    }

    private static Reply Fail(HttpRequestError error, string message) =>
        new((_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException(error, message)));
}
