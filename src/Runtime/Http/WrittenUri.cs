namespace Gigstack.Runtime;

/// <summary>Addresses whose path and query stay as they are written.</summary>
internal static class WrittenUri
{
    private static readonly UriCreationOptions s_asWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>
    /// An ordinary <see cref="Uri"/> where it keeps the address. The other kind refuses to be taken apart, as handlers of test servers do.
    /// </summary>
    public static Uri Of(string uri)
    {
        var ordinary = new Uri(uri);
        return IsKept(uri, ordinary.PathAndQuery) ? ordinary : new Uri(uri, s_asWritten);
    }

    private static bool IsKept(string uri, string pathAndQuery) =>
        uri.EndsWith(pathAndQuery, StringComparison.Ordinal)
        && uri.AsSpan(0, uri.Length - pathAndQuery.Length).LastIndexOf('/') == uri.IndexOf("://", StringComparison.Ordinal) + 2;
}
