using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Security.Authentication;

namespace Gigstack.Runtime;

/// <summary>The reasons that exceptions of older frameworks show.</summary>
internal static class HttpFault
{
    private static readonly ConditionalWeakTable<HttpRequestException, StrongBox<HttpRequestError>> s_given = new();

    extension(HttpRequestException exception)
    {
        public HttpRequestError HttpRequestError =>
            s_given.TryGetValue(exception, out var given) ? given.Value : ReasonOf(exception.InnerException);
    }

    public static HttpRequestException Of(HttpRequestError error, string message)
    {
        var exception = new HttpRequestException(message);
        s_given.Add(exception, new StrongBox<HttpRequestError>(error));
        return exception;
    }

    private static HttpRequestError ReasonOf(Exception? cause) => cause switch
    {
        WebException { Status: WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure } =>
            HttpRequestError.NameResolutionError,
        WebException { Status: WebExceptionStatus.ConnectFailure } => HttpRequestError.ConnectionError,
        WebException { Status: WebExceptionStatus.SecureChannelFailure or WebExceptionStatus.TrustFailure } =>
            HttpRequestError.SecureConnectionError,
        WebException { Status: WebExceptionStatus.ServerProtocolViolation } => HttpRequestError.InvalidResponse,
        WebException { Status: WebExceptionStatus.MessageLengthLimitExceeded } => HttpRequestError.ConfigurationLimitExceeded,
        WebException
        {
            Status: WebExceptionStatus.ConnectionClosed or WebExceptionStatus.ReceiveFailure or WebExceptionStatus.KeepAliveFailure
        } => HttpRequestError.ResponseEnded,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } =>
            HttpRequestError.NameResolutionError,
        SocketException
        {
            SocketErrorCode: SocketError.ConnectionRefused or SocketError.TimedOut or SocketError.HostUnreachable
                or SocketError.NetworkUnreachable
        } => HttpRequestError.ConnectionError,
        AuthenticationException => HttpRequestError.SecureConnectionError,
        _ => HttpRequestError.Unknown,
    };
}
