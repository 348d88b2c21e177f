using Gigstack.Sandbox.Server.Authentication;

namespace Gigstack.Sandbox.Current.Webhooks;

/// <summary>The fields of a webhook. Live and test keys may register different URLs.</summary>
internal static class WebhookFields
{
    private const int LongestUrl = 4096;
    private const int LongestDescription = 1000;

    private static readonly ResourceFields s_test = Declare(livemode: false);

    private static readonly ResourceFields s_live = Declare(livemode: true);

    public static ResourceFields Of(Caller caller) => caller.Livemode ? s_live : s_test;

    private static ResourceFields Declare(bool livemode) => new(
        Field.Made("id", _ => NewId.Of("wh")),
        Field.Text("url", url => UrlProblem(url, livemode)).Required(),
        Field.Texts("events", EventProblem).Otherwise(() => new JsonArray()),
        Field.Text("description", DescriptionProblem),
        Field.Code("status", ["active", "inactive"]).Otherwise(() => "active"),
        Field.Made("owner", context => context.Caller.Owner),
        Field.Made("created_at", context => context.Now.ToUnixTimeMilliseconds()));

    private static string? EventProblem(string name) =>
        EventNames.All.Contains(name) ? null : $"{name} is not an event; the events are: {string.Join(", ", EventNames.All)}";

    private static string? DescriptionProblem(string text) =>
        text.Length <= LongestDescription ? null : $"description must not be longer than {LongestDescription}";

    /// <summary>HTTPS is required with live keys, except for loopback addresses.</summary>
    private static string? UrlProblem(string url, bool livemode)
    {
        if (url.Length > LongestUrl)
            return $"url must not be longer than {LongestUrl}";
        if (WebhookUrl.Problem(url, "https") is { } problem)
            return $"url {problem}";
        var uri = new Uri(url);
        return uri.Scheme == "https" || uri.IsLoopback || !livemode ? null : "url must be https in live mode";
    }
}
