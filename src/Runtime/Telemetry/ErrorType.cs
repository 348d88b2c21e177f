using System.Globalization;
using System.Net;

namespace Gigstack.Runtime;

/// <summary>
/// The values of <c>error.type</c>: a status, a kind of fault as .NET spells it, or the name of an exception type. Never a message, which
/// could have data in it.
/// </summary>
internal static class ErrorType
{
    public const string Api = "Gigstack.Runtime.ApiException";

    public const string Timeout = "timeout";

    /// <summary>What .NET throws when a caller cancels.</summary>
    private const string Canceled = "System.Threading.Tasks.TaskCanceledException";

    public static string Of(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);

    public static string Of(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: var error } when Name(error) is { } name => name,
        HttpIOException { HttpRequestError: var error } when Name(error) is { } name => name,
        OperationCanceledException { InnerException: TimeoutException } => Timeout,
        OperationCanceledException => Canceled,
        ApiException => Api,
        _ => NameOf(exception.GetType()),
    };

    // The full name of a generic type has its arguments with their assemblies.
    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName ?? type.Name;

    private static string? Name(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "name_resolution_error",
        HttpRequestError.ConnectionError => "connection_error",
        HttpRequestError.SecureConnectionError => "secure_connection_error",
        HttpRequestError.HttpProtocolError => "http_protocol_error",
        HttpRequestError.ExtendedConnectNotSupported => "extended_connect_not_supported",
        HttpRequestError.VersionNegotiationError => "version_negotiation_error",
        HttpRequestError.UserAuthenticationError => "user_authentication_error",
        HttpRequestError.ProxyTunnelError => "proxy_tunnel_error",
        HttpRequestError.InvalidResponse => "invalid_response",
        HttpRequestError.ResponseEnded => "response_ended",
        HttpRequestError.ConfigurationLimitExceeded => "configuration_limit_exceeded",
        _ => null,
    };

    private static string? Name(HttpRequestError? error) => error is { } known ? Name(known) : null;
}
