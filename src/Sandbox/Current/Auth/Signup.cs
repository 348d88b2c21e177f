using Gigstack.Sandbox.Current.Teams;
using Gigstack.Sandbox.Server.Authentication;

namespace Gigstack.Sandbox.Current.Auth;

/// <summary>
/// POST /auth/signup: a billing account with its first user and team, and keys that work here. Answered without an envelope.
/// </summary>
internal static class Signup
{
    /// <summary>The payment method that Stripe's own tests use for a card that is refused.</summary>
    private const string RefusedCard = "pm_card_chargeDeclined";

    /// <summary>A signup with this partner_ref fails with an internal error.</summary>
    private const string Accident = "sandbox_failure";

    private const string Resource = "signups";

    public static ApiReply Create(ApiCall call)
    {
        var idempotencyKey = RequireKey(call.Request.Header("Idempotency-Key"));
        if (call.Session.Documents.Find(Resource, idempotencyKey) is { } first)
            return new ApiReply(201, first.Body);

        var sent = SignupFields.Read(call.Body);
        var owner = new Caller(NewId.Of("team"), Livemode: false);
        var account = NewId.Of("billing");
        if (!TeamDirectory.TrySignUp(call, sent.Text("email")!, account))
            throw CurrentFaults.AlreadyExists("The email has signed up already");
        if (sent.Text("stripe_payment_method") == RefusedCard)
            throw new ApiFault(402, "payment_processor_error", "The card was refused", "The card was refused");
        if (sent.Text("partner_ref") == Accident)
        {
            throw new ApiFault(500, "internal_server_error", "The signup failed", "The signup failed")
            {
                More = new() { ["binnacle_id"] = NewId.Of("binnacle") },
            };
        }

        TeamDirectory.Open(call, owner, account, Team(sent), User(sent));
        var answer = Answer(call, sent, owner, account);
        call.Session.Documents.Add(Resource, idempotencyKey, answer, call.Now);
        return new ApiReply(201, answer);
    }

    private static string RequireKey(string? sent)
    {
        if (string.IsNullOrEmpty(sent))
            throw new ApiFault(400, "missing_required_field", "Idempotency-Key is required", "Idempotency-Key is required");
        return Guid.TryParseExact(sent, "D", out var key) && key.Version == 4
            ? key.ToString("D")
            : throw new ApiFault(400, "invalid_field_value", "Idempotency-Key must be a UUID v4", "Idempotency-Key must be a UUID v4");
    }

    private static JsonObject Team(JsonObject sent)
    {
        var name = sent.Text("name") ?? sent.Text("email");
        var team = new JsonObject { ["brand"] = new JsonObject { ["alias"] = name } };
        if (sent.Text("rfc") is { } rfc)
            team["tax_id"] = rfc;
        if (sent.Text("country") is { } country)
            team["address"] = new JsonObject { ["country"] = country };
        return team;
    }

    private static JsonObject User(JsonObject sent)
    {
        var user = sent.Pick("email", "name");
        user["role"] = "admin";
        return user;
    }

    private static JsonObject Answer(ApiCall call, JsonObject sent, Caller owner, string account) => new()
    {
        ["user_id"] = owner.Owner,
        ["team_id"] = owner.Team,
        ["billing_account_id"] = account,
        ["subscription"] = new JsonObject
        {
            ["id"] = NewId.Of("sub"),
            ["status"] = "active",
            ["current_period_end"] = call.Now.AddMonths(sent.Text("billing_cycle") == "annual" ? 12 : 1).ToUnixTimeSeconds(),
        },
        ["api_keys"] = new JsonObject
        {
            ["live"] = ApiKey.Create(owner.Team, livemode: true),
            ["test"] = ApiKey.Create(owner.Team, livemode: false),
        },
        ["next_steps"] = new JsonObject
        {
            ["fiel_upload_url"] = $"POST /v2/teams/{owner.Team}/sat-connection",
            ["manifest_sign_url"] = $"POST /v2/teams/{owner.Team}/manifest/sign",
            ["note"] = "Upload the certificates and sign the manifest before the first live invoice",
        },
    };
}
