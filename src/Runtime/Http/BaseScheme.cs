namespace Gigstack.Runtime;

/// <summary>
/// The schemes of addresses: http and https, and the lists of both that name a service for an HttpClient that resolves it
/// (<c>https+http://invoicing</c>).
/// </summary>
internal static class BaseScheme
{
    public static bool IsKnown(Uri uri) => uri.Scheme.Split('+').All(IsHttp);

    /// <summary>Whether an HttpClient must resolve the address before it is sent.</summary>
    public static bool IsDiscovered(Uri uri) => uri.Scheme.Contains('+', StringComparison.Ordinal) && IsKnown(uri);

    /// <summary>Whether everyone on the way can read what is sent. Of a list, the first scheme is preferred.</summary>
    public static bool IsExposed(Uri uri) => uri.Scheme.Split('+')[0] == Uri.UriSchemeHttp && !uri.IsLoopback;

    private static bool IsHttp(string scheme) => scheme == Uri.UriSchemeHttps || scheme == Uri.UriSchemeHttp;
}
