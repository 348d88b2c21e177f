namespace Gigstack.Sandbox.Server.Validation;

/// <summary>The address of a webhook.</summary>
internal static class WebhookUrl
{
    /// <param name="url">The address.</param>
    /// <param name="form">What the message calls the schemes.</param>
    /// <returns>Why it is not an http or https URL that can be stored, shown and posted to; null if it is one.</returns>
    public static string? Problem(string url, string form)
    {
        // Uri accepts and removes some of these characters, which must not come back in a log or a header.
        if (url.Any(character => char.IsControl(character) || char.IsWhiteSpace(character)))
            return "must not contain spaces or control characters";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.Host.Length == 0)
            return $"must be an absolute {form} URL";
        return HasUser(url) ? "must not contain a user or password" : null;
    }

    // An empty user is not in Uri.UserInfo.
    private static bool HasUser(string url)
    {
        var authority = url[(url.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart('/', '\\');
        var end = authority.AsSpan().IndexOfAny('/', '?', '#');
        return (end < 0 ? authority : authority[..end]).Contains('@', StringComparison.Ordinal);
    }
}
