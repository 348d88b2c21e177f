namespace Gigstack.Runtime.Testing;

/// <summary>A test gives no reply for a request. The client does not retry it, and lets it through.</summary>
public sealed class NoReplyException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What has no reply, and what has one.</param>
    public NoReplyException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public NoReplyException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What has no reply, and what has one.</param>
    /// <param name="innerException">The cause.</param>
    public NoReplyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static NoReplyException For(SentRequest sent, IReadOnlyList<ReplyRule> rules)
    {
        var asked = sent switch
        {
            { OperationId: { } id, PathTemplate: { } path } => $"\"{id}\" ({sent.Method} {path}, sent as {sent.Uri.PathAndQuery})",
            { PathTemplate: { } path } => $"{sent.Method} {path} (sent as {sent.Uri.PathAndQuery})",
            _ => $"{sent.Method} {sent.Uri}",
        };
        if (rules.Any(rule => rule.Pattern.Matches(sent)))
            return new($"No reply for {asked}: its rules have conditions (When), and the request meets none of them.");
        if (rules.Count == 0)
            return new($"No reply for {asked}. The handler has no replies at all: add one to handler.On({Suggested(sent)}).");

        var known = rules.Select(static rule => rule.Pattern.ToString())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var nearest = NearestName.Of(sent.OperationId ?? $"{sent.Method} {sent.Path}", known);
        var question = nearest is null ? "" : $"Did you mean {nearest}? ";
        return new($"No reply for {asked}. {question}Replies are given for: {string.Join(", ", known)}.");
    }

    private static string Suggested(SentRequest sent) => sent.OperationId is { } id
        ? $"\"{id}\""
        : $"new HttpMethod(\"{sent.Method}\"), \"{sent.PathTemplate ?? sent.Path}\"";
}
