namespace Gigstack.Runtime.Generated;

/// <summary>The addresses that links may lead to: those below the base address.</summary>
/// <param name="baseAddress">The base address, without a slash at its end.</param>
/// <param name="credentials">The query parameters that hold a credential. They are added to each request anew.</param>
internal sealed class LinkScope(string baseAddress, IReadOnlyList<string> credentials)
{
    private readonly Uri _base = new(baseAddress);

    /// <summary>Whether a path with a query can be appended to a base address without leaving it.</summary>
    public static bool IsBelow(string target) =>
        target.Length > 0 && target[0] is '/' or '?'
        && target.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 && target.AsSpan().IndexOfAny('#', '\\') < 0
        && !RawRequest.HasDots(target);

    /// <summary>Path and query of an address below the base address, without credentials; null if it is not below it.</summary>
    public string? Below(Uri target)
    {
        var start = _base.AbsolutePath.TrimEnd('/');
        if (target.UserInfo.Length > 0 || !SameOriginRedirect.IsSameOrigin(_base, target)
            || !target.PathAndQuery.StartsWith(start, StringComparison.Ordinal))
        {
            return null;
        }

        var below = WithoutCredentials(target.PathAndQuery[start.Length..]);
        return IsBelow(below) ? below : null;
    }

    /// <summary>Why a link is not followed. Its path and query may hold secrets, and are not quoted.</summary>
    public string Refusal(Uri target)
    {
        var origin = target.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        return $"The link to the next page leads to {Excerpt.Of(origin)}, and not to an address below {Excerpt.Of(_base.AbsoluteUri)}, "
            + "the base address. It was not followed: credentials are only sent below the base address.";
    }

    private string WithoutCredentials(string target)
    {
        var start = target.IndexOf('?', StringComparison.Ordinal);
        if (start < 0 || credentials.Count == 0)
            return target;
        var kept = target[(start + 1)..].Split('&').Where(pair => !IsCredential(pair.Split('=')[0])).ToList();
        return target[..start] + (kept.Count == 0 ? "" : "?" + string.Join("&", kept));
    }

    private bool IsCredential(string name) =>
        credentials.Contains(Uri.UnescapeDataString(name.Replace('+', ' ')), StringComparer.Ordinal);
}
