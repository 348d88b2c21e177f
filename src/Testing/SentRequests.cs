using System.Collections;

namespace Gigstack.Runtime.Testing;

/// <summary>The requests that were sent, in order: all, or those of an operation. It always has the newest.</summary>
public sealed class SentRequests : IReadOnlyList<SentRequest>
{
    private readonly SentLog _log;
    private readonly string _of;
    private readonly Func<SentRequest, bool> _filter;

    internal SentRequests(SentLog log, string of, Func<SentRequest, bool> filter)
    {
        _log = log;
        _of = of;
        _filter = filter;
    }

    /// <inheritdoc/>
    public int Count => Now.Length;

    private SentRequest[] Now => [.. _log.All.Where(_filter)];

    /// <inheritdoc/>
    public SentRequest this[int index] => Now is var now && (uint)index < (uint)now.Length
        ? now[index]
        : throw new SentRequestException($"Request {index}{_of} was not sent.\n{Listed()}");

    /// <summary>The requests of an operation.</summary>
    /// <param name="operationId">The <c>operationId</c> in the document.</param>
    /// <returns>The requests.</returns>
    public SentRequests For(string operationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(operationId);
        return For(RequestPattern.OfOperation(operationId));
    }

    /// <summary>The requests with a method and a path.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path, as for <see cref="ReplyHandler.On(HttpMethod, string)"/>.</param>
    /// <returns>The requests.</returns>
    public SentRequests For(HttpMethod method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        return For(RequestPattern.OfPath(method, path));
    }

    /// <summary>The only request.</summary>
    /// <returns>The request.</returns>
    /// <exception cref="SentRequestException">None was sent, or several were.</exception>
    public SentRequest Single() => MustHaveCount(1)[0];

    /// <summary>Compares the number of requests.</summary>
    /// <param name="count">The expected number.</param>
    /// <returns>These requests.</returns>
    /// <exception cref="SentRequestException">The number is different; the message lists what was sent.</exception>
    public SentRequests MustHaveCount(int count) => Count == count
        ? this
        : throw new SentRequestException($"Expected {count} request(s){_of}, but {Count} were sent.\n{Listed()}");

    /// <summary>Waits until a number of requests was sent.</summary>
    /// <param name="count">The number.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The last of them.</returns>
    public async Task<SentRequest> WaitForAsync(int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        while (true)
        {
            (var requests, var next) = _log.Now;
            if (requests.Where(_filter).ElementAtOrDefault(count - 1) is { } request)
                return request;
            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<SentRequest> GetEnumerator() => ((IEnumerable<SentRequest>)Now).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>All that was sent, also to others than these, for messages.</summary>
    internal string Listed()
    {
        var all = _log.All;
        return all.Length == 0
            ? "Nothing was sent."
            : "Sent:" + string.Concat(all.Select(static (request, i) => $"\n  {i + 1}. {request}"));
    }

    private SentRequests For(RequestPattern pattern) =>
        new(_log, $" of {pattern}", request => _filter(request) && pattern.Matches(request));
}
