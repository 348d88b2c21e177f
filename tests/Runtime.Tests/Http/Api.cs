using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Json;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

/// <summary>A small API as generated code would describe it.</summary>
internal static class Api
{
    public const string Secret = "sk_live_5ecret";

    public static JsonCodec<Client> ClientCodec => Client.Codec.Instance;

    public static ApiDescription Describe(params string[] security) => new()
    {
        Name = "Test API",
        Version = "2.0",
        BaseAddress = "https://api.example.com/v2",
        SecuritySchemes =
        [
            new("bearer", ApiSecurityKind.Bearer),
            new("basic", ApiSecurityKind.Basic),
            new("header", ApiSecurityKind.ApiKeyHeader, "X-Api-Key"),
            new("query", ApiSecurityKind.ApiKeyQuery, "api key"),
            new("cookie", ApiSecurityKind.ApiKeyCookie, "session"),
        ],
        DefaultSecurity = security,
        ErrorShape = new ApiErrorShape(["/error/code", "/code"], ["/error/message", "/message", "/error"], ["/error/details"]),
    };

    public static ApiTransport Transport(WireServer server, Action<ApiClientOptions>? configure = null)
    {
        var options = new ApiClientOptions { BaseAddress = server.Address, RetryDelay = TimeSpan.FromMilliseconds(1) };
        configure?.Invoke(options);
        return new ApiTransport(
            Describe("bearer"),
            options,
            new Dictionary<string, ApiCredential> { ["bearer"] = ApiCredential.Bearer(Secret) });
    }

    /// <summary>Deadlines off, waits recorded: for tests of the waits themselves.</summary>
    public static ApiTransport Transport(WireServer server, HastyClock clock) => Transport(server, options =>
    {
        options.Timeout = options.TotalTimeout = Timeout.InfiniteTimeSpan;
        options.TimeProvider = clock;
    });

    public static ApiRequest Get(string path = "/clients/1") => new(HttpMethod.Get, path);

    public static ApiRequest Post(string path = "/clients") =>
        new ApiRequest(HttpMethod.Post, path).Json(new Client { Id = "1" }, ClientCodec);
}
