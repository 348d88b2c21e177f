namespace Gigstack.Runtime;

/// <summary>
/// Names of attributes. Those without <c>gigstack</c> are of OpenTelemetry's conventions
/// (https://opentelemetry.io/docs/specs/semconv/http/).
/// </summary>
internal static class TagNames
{
    public const string Method = "http.request.method";
    public const string OriginalMethod = "http.request.method_original";
    public const string ResendCount = "http.request.resend_count";
    public const string StatusCode = "http.response.status_code";
    public const string UrlTemplate = "url.template";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string ProtocolVersion = "network.protocol.version";
    public const string ErrorType = "error.type";

    public const string AttemptEvent = "gigstack.attempt";
    public const string AttemptNumber = "gigstack.attempt.number";
    public const string RetryDelay = "gigstack.attempt.retry_delay";
    public const string UnexpectedKind = "gigstack.unexpected.kind";
}
