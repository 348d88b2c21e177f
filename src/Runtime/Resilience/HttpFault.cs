namespace Gigstack.Runtime;

/// <summary>Exceptions with the reason of a fault.</summary>
internal static class HttpFault
{
    public static HttpRequestException Of(HttpRequestError error, string message) => new(error, message);
}
