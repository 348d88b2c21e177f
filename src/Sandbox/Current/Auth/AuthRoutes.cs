using Gigstack.Sandbox.Server.Authentication;
using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Current.Auth;

/// <summary>/auth of the current edition: operations that need no key of the team.</summary>
internal static class AuthRoutes
{
    private static readonly Caller s_nobody = new("", Livemode: false);

    public static void Map(ApiRoutes routes)
    {
        routes.Map(HttpMethods.Get, "/auth/health", Health, _ => s_nobody);
        routes.Map(HttpMethods.Post, "/auth/signup", Signup.Create, Partner);
    }

    private static ApiReply Health(ApiCall call) =>
        CurrentReply.Of(200, "Service is healthy", new JsonObject { ["status"] = "ok" });

    // A signup is authenticated by the key of a partner or of a team.
    private static Caller? Partner(ApiRequest request) =>
        request.Header("X-Internal-API-Key") is { Length: > 0 } key
            ? new Caller("partner_" + ApiKey.Fingerprint(key), Livemode: true)
            : ApiKey.Read(request.Header("Authorization"));
}
