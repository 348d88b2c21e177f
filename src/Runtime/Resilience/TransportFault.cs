using System.Net.Sockets;
using System.Security.Authentication;

namespace Gigstack.Runtime;

/// <summary>What an exception of the handler says about the request, and about another attempt.</summary>
internal static class TransportFault
{
    /// <summary>Whether the request was not sent, or the server stated that it did not process it.</summary>
    public static bool IsUnprocessed(Exception exception) =>
        exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        }
        or RepeatedSendException or HttpRequestException { InnerException: RepeatedSendException };

    /// <summary>
    /// Whether another attempt may succeed. A certificate that is refused, headers beyond the limits and a malformed response stay so.
    /// </summary>
    public static bool CanHeal(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } secure =>
            secure.InnerException is not AuthenticationException,
        HttpRequestException { HttpRequestError: var error } => IsTransient(error),
        HttpIOException { HttpRequestError: var error } => IsTransient(error),
        // A handler lets the SocketException of a connection that was reset at once through as it is.
        IOException or SocketException => true,
        // The timeout of the user's HttpClient.
        OperationCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };

    /// <summary>Whether the exception comes from sending or receiving, and not from code of the user.</summary>
    public static bool IsTransport(Exception exception) =>
        exception is HttpRequestException or IOException or SocketException
            or OperationCanceledException { InnerException: TimeoutException };

    /// <summary>The exception for the caller. That of a malformed response quotes it at full length, with whatever it contains.</summary>
    public static Exception Reported(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } =>
            HttpFault.Of(HttpRequestError.InvalidResponse, "The response is malformed HTTP."),
        HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } =>
            new HttpIOException(HttpRequestError.InvalidResponse, "The body of the response is malformed HTTP."),
        _ => exception,
    };

    private static bool IsTransient(HttpRequestError error) => error is HttpRequestError.Unknown or HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError or HttpRequestError.ResponseEnded or HttpRequestError.HttpProtocolError;
}
