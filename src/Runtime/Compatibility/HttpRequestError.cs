#pragma warning disable IDE0130 // The namespace is the framework's.

namespace System.Net.Http;

/// <summary>Why a request failed; the framework has this from .NET 8 on.</summary>
internal enum HttpRequestError
{
    Unknown,
    NameResolutionError,
    ConnectionError,
    SecureConnectionError,
    HttpProtocolError,
    ExtendedConnectNotSupported,
    VersionNegotiationError,
    UserAuthenticationError,
    ProxyTunnelError,
    InvalidResponse,
    ResponseEnded,
    ConfigurationLimitExceeded,
}

/// <summary>A fault of a body, in the framework from .NET 8 on. It is thrown by this library alone.</summary>
internal sealed class HttpIOException(HttpRequestError error, string message) : IOException(message)
{
    public HttpRequestError HttpRequestError { get; } = error;
}
