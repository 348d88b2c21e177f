using System.Text;

namespace Gigstack.Sandbox.Tests.Current;

public sealed class SignupTests() : SandboxTest(GigstackEdition.Current)
{
    private const string Body = """{ "email": "ana@ejemplo.com", "name": "Empresa Demo", "rfc": "EKU9003173C9", "country": "Mexico" }""";
    private const string Key = "0b9f6a1e-6f0f-4c55-9d0c-3f1f5a0a7b21";

    [Fact]
    public async Task A_signup_answers_without_an_envelope()
    {
        var answer = await SignUp(Body, Key);
        answer.Is(201, """
            {
              "user_id": "~user_\\w+", "team_id": "~team_\\w+", "billing_account_id": "~billing_\\w+",
              "subscription": { "id": "~sub_\\w+", "status": "active", "current_period_end": "~\\d{10}" },
              "api_keys": { "live": "~e.+", "test": "~e.+" },
              "next_steps": { "fiel_upload_url": "~POST /v2/teams/team_\\w+/sat-connection", "manifest_sign_url": "~POST /v2/teams/team_\\w+/manifest/sign",
                "note": "~.+" }
            }
            """);
        Json.Equal(answer.Body, (await SignUp("""{ "email": "other" }""", Key)).Body);
        Json.Equal(answer.Body["user_id"], (await Get("/users", (string?)answer.Body["api_keys"]!["live"])).Items[0]!["id"]);
    }

    [Fact]
    public async Task A_signup_needs_a_uuid_as_its_key()
    {
        (await SignUp(Body, null)).Is(400, Bodies.Failure("missing_required_field", "Idempotency-Key is required"));
        (await SignUp(Body, "00000000-0000-1000-8000-000000000000")).Is(
            400, Bodies.Failure("invalid_field_value", "Idempotency-Key must be a UUID v4"));
    }

    [Fact]
    public async Task A_signup_that_fails_leaves_nothing_behind()
    {
        (await SignUp(Body.Replace("}", """, "stripe_payment_method": "pm_card_chargeDeclined" }""", StringComparison.Ordinal), Key)).Is(
            402, Bodies.Failure("payment_processor_error", "The card was refused"));
        var accident = await SignUp(Body.Replace("}", """, "partner_ref": "sandbox_failure" }""", StringComparison.Ordinal), Key);
        Assert.Equal(500, accident.Status);
        Assert.Matches("^binnacle_", (string?)accident.Body["binnacle_id"]);
        Assert.Equal(201, (await SignUp(Body, Key)).Status);
        (await SignUp(Body, Guid.NewGuid().ToString())).Is(
            409, Bodies.Failure("resource_already_exists", "The email has signed up already"));
    }

    [Fact]
    public async Task Health_is_answered_to_anybody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Sandbox.BaseAddress + "/auth/health");
        (await Send(request)).Is(200, """{ "message": "Service is healthy", "data": { "status": "ok" } }""");
    }

    private async Task<Answer> SignUp(string body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.BaseAddress + "/auth/signup")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Internal-API-Key", "partner");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await Send(request);
    }
}
