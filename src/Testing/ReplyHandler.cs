namespace Gigstack.Runtime.Testing;

/// <summary>Answers the requests of a client with the replies that a test gives for its operations, and keeps what was sent.</summary>
/// <remarks>It works with generated clients, and with an <see cref="System.Net.Http.HttpClient"/> by method and path.</remarks>
public sealed class ReplyHandler : HttpMessageHandler
{
    private readonly object _gate = new();
    private readonly List<ReplyRule> _rules = [];
    private readonly SentLog _log = new();
    private HttpClient? _client;

    /// <summary>Creates a handler without replies.</summary>
    /// <param name="clock">The clock of delays; null for one that moves by itself over waits.</param>
    public ReplyHandler(TestClock? clock = null)
    {
        Clock = clock ?? new TestClock();
        Requests = new SentRequests(_log, "", static _ => true);
    }

    /// <summary>The clock of delayed replies, and of the clients whose options <see cref="CreateOptions"/> made.</summary>
    public TestClock Clock { get; }

    /// <summary>The requests that were sent, in order. Each attempt of a call is one.</summary>
    public SentRequests Requests { get; }

    /// <summary>A client that sends to this handler. It has no timeout of its own.</summary>
    public HttpClient HttpClient
    {
        get
        {
            lock (_gate)
                return _client ??= new HttpClient(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        }
    }

    /// <summary>Creates options of a generated client that send to this handler and use its clock.</summary>
    /// <typeparam name="TOptions">The options of the client.</typeparam>
    /// <param name="configure">Sets other options.</param>
    /// <returns>The options.</returns>
    public TOptions CreateOptions<TOptions>(Action<TOptions>? configure = null)
        where TOptions : ApiClientOptions, new()
    {
        var options = new TOptions { HttpClient = HttpClient, TimeProvider = Clock };
        configure?.Invoke(options);
        return options;
    }

    /// <summary>Begins the replies of an operation. Of several rules that fit a request, the last one counts.</summary>
    /// <param name="operationId">The <c>operationId</c> in the document.</param>
    /// <returns>The rule, which needs a reply.</returns>
    public ReplyRule On(string operationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(operationId);
        return Add(RequestPattern.OfOperation(operationId));
    }

    /// <summary>Begins the replies for a method and a path. Of several rules that fit a request, the last one counts.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">
    /// The path in the document (<c>/clients/{id}</c>), one that was filled in (<c>/clients/1</c>), or an absolute address. The base path
    /// of the API can be left out.
    /// </param>
    /// <returns>The rule, which needs a reply.</returns>
    public ReplyRule On(HttpMethod method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Add(RequestPattern.OfPath(method, path));
    }

    /// <summary>Begins the replies for every request that no later rule fits.</summary>
    /// <returns>The rule, which needs a reply.</returns>
    public ReplyRule OnAny() => Add(RequestPattern.Any);

    /// <summary>Throws if a reply was never sent. Of a sequence, each one counts.</summary>
    /// <exception cref="SentRequestException">A reply was not sent.</exception>
    public void MustHaveSentAll()
    {
        ReplyRule[] rules;
        lock (_gate)
            rules = [.. _rules];
        var unsent = rules.Where(static rule => rule.Unsent > 0)
            .Select(static rule => $"{rule.Pattern} ({rule.Unsent} of {rule.Count})")
            .ToList();
        if (unsent.Count > 0)
            throw new SentRequestException($"Replies were not sent: {string.Join(", ", unsent)}.\n{Requests.Listed()}");
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var sent = await SentRequest.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        _log.Add(sent);
        var response = await Next(sent).SendAsync(sent, Clock, cancellationToken).ConfigureAwait(false);
        response.RequestMessage = request;
        return response;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _client?.Dispose();
        base.Dispose(disposing);
    }

    private ReplyRule Add(RequestPattern pattern)
    {
        var rule = new ReplyRule(pattern);
        lock (_gate)
            _rules.Add(rule);
        return rule;
    }

    private Reply Next(SentRequest sent)
    {
        lock (_gate)
        {
            var rule = _rules.FindLast(rule => rule.Pattern.Matches(sent) && rule.IsMet(sent));
            return rule is null ? throw NoReplyException.For(sent, _rules) : rule.Next();
        }
    }
}
