using Gigstack.Sandbox.Server.Authentication;
using Gigstack.Sandbox.Server.Events;

namespace Gigstack.Sandbox.Current.Webhooks;

/// <summary>What a webhook may be sent with.</summary>
internal static class WebhookFields
{
    private const int LongestUrl = 4096;
    private const int LongestDescription = 1000;

    public static JsonObject Read(JsonObject body, Caller caller, FieldErrors errors)
    {
        var reader = new FieldReader(body, errors, field => field);
        reader.Text("url", url => UrlProblem(url, caller.Livemode));
        reader.Texts("events", name => EventNames.All.Contains(name) ? null : $"{name} is not an event; the events are: {string.Join(", ", EventNames.All)}");
        reader.Text("description", text => text.Length <= LongestDescription ? null : $"description must not be longer than {LongestDescription}");
        reader.Code("status", ["active", "inactive"]);
        return reader.Values;
    }

    public static void Require(JsonObject webhook, FieldErrors errors)
    {
        if (webhook["url"] is null)
            errors.Add("url", "url is required");
        if (webhook["events"] is null)
            webhook["events"] = new JsonArray();
        if (webhook["status"] is null)
            webhook["status"] = "active";
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
    }

    /// <summary>HTTPS "for production": test keys may use HTTP, and so may whoever listens on the same machine.</summary>
    private static string? UrlProblem(string url, bool livemode)
    {
        if (url.Length > LongestUrl)
            return $"url must not be longer than {LongestUrl}";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            return "url must be an absolute https URL";
        return uri.Scheme == "https" || uri.IsLoopback || !livemode ? null : "url must be https in live mode";
    }
}
