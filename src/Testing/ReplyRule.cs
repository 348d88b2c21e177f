namespace Gigstack.Runtime.Testing;

/// <summary>
/// The replies for the requests of an operation. Each method adds one; they are sent in order, and the last one is repeated.
/// </summary>
public sealed class ReplyRule
{
    private readonly object _gate = new();
    private readonly List<Reply> _replies = [];
    private Func<SentRequest, bool>? _condition;
    private int _next;

    internal ReplyRule(RequestPattern pattern) => Pattern = pattern;

    internal RequestPattern Pattern { get; }

    internal int Count
    {
        get
        {
            lock (_gate)
                return _replies.Count;
        }
    }

    internal int Unsent
    {
        get
        {
            lock (_gate)
                return Math.Max(_replies.Count - _next, 0);
        }
    }

    /// <summary>Restricts the rule to requests that meet a condition, such as a parameter or a part of the body.</summary>
    /// <param name="condition">Whether the rule is for a request. A second condition is added to the first.</param>
    /// <returns>This rule.</returns>
    public ReplyRule When(Func<SentRequest, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var before = _condition;
        _condition = before is null ? condition : request => before(request) && condition(request);
        return this;
    }

    /// <summary>Adds replies, which are sent in order.</summary>
    /// <param name="replies">The replies.</param>
    /// <returns>This rule.</returns>
    public ReplyRule Reply(params Reply[] replies)
    {
        ArgumentNullException.ThrowIfNull(replies);
        lock (_gate)
            _replies.AddRange(replies);
        return this;
    }

    /// <summary>Adds a reply that is made from the request.</summary>
    /// <param name="create">Creates the response.</param>
    /// <returns>This rule.</returns>
    public ReplyRule Reply(Func<SentRequest, Reply> create) => Reply(Testing.Reply.From(create));

    /// <summary>Adds a JSON body.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="status">The status.</param>
    /// <returns>This rule.</returns>
    /// <exception cref="ArgumentException">The text is not JSON.</exception>
    public ReplyRule Json(string json, int status = 200) => Reply(Testing.Reply.Json(json, status));

    /// <summary>Adds a value as JSON body.</summary>
    /// <typeparam name="T">The type of the value, such as a generated record.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="status">The status.</param>
    /// <returns>This rule.</returns>
    public ReplyRule Json<T>(T value, int status = 200) => Reply(Testing.Reply.Json(value, status));

    /// <summary>Adds a status, and a JSON body if one is given.</summary>
    /// <param name="status">The status.</param>
    /// <param name="json">The JSON of the body; null for none.</param>
    /// <returns>This rule.</returns>
    public ReplyRule Status(int status, string? json = null) => Reply(Testing.Reply.Status(status, json));

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="status">The status.</param>
    /// <returns>This rule.</returns>
    public ReplyRule Text(string text, string mediaType = "text/plain", int status = 200) =>
        Reply(Testing.Reply.Text(text, mediaType, status));

    /// <summary>Adds a body that the test writes while it is read.</summary>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <returns>This rule.</returns>
    public ReplyRule Body(ReplyBody body, string mediaType = "application/json") => Reply(Testing.Reply.Body(body, mediaType));

    /// <summary>Adds a lost connection.</summary>
    /// <param name="at">When it is lost.</param>
    /// <returns>This rule.</returns>
    public ReplyRule Drop(ConnectionPoint at = ConnectionPoint.BeforeHeaders) => Reply(Testing.Reply.Drop(at));

    /// <summary>Adds a connection on which nothing more arrives, until the request is canceled or times out.</summary>
    /// <param name="at">When it stalls.</param>
    /// <returns>This rule.</returns>
    public ReplyRule Stall(ConnectionPoint at = ConnectionPoint.AfterHeaders) => Reply(Testing.Reply.Stall(at));

    internal bool IsMet(SentRequest request) => _condition?.Invoke(request) != false;

    internal Reply Next()
    {
        lock (_gate)
        {
            if (_replies.Count == 0)
                throw new NoReplyException($"The rule for {Pattern} has no reply. Add one, such as .Json(...) or .Status(...).");
            return _replies[Math.Min(_next++, _replies.Count - 1)];
        }
    }
}
