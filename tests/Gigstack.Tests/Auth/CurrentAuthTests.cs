using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Setup;

namespace GigstackTests.Auth;

public sealed class CurrentAuthTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    private readonly SignupInput _input = new()
    {
        Email = $"{Guid.NewGuid():N}@ejemplo.com",
        Name = "Empresa Demo",
        Rfc = "EKU9003173C9",
        Country = "Mexico",
        PlanId = Plan.Pro,
        BillingCycle = BillingCycle.Annual,
        StripePaymentMethod = "pm_1234567890",
        Livemode = false,
        PartnerRef = "partner-42",
    };

    [Fact, Operation("auth.signup")]
    public async Task A_partner_signs_up_with_a_key_of_its_own_and_gets_keys_that_work()
    {
        using var partner = Partner();
        var key = Guid.NewGuid();
        var response = await partner.Auth.SignupWithResponseAsync(_input, new() { IdempotencyKey = key });

        Sent[^1].Is("POST", "/auth/signup", $$"""
            {
              "email": "{{_input.Email}}", "name": "Empresa Demo", "rfc": "EKU9003173C9", "country": "Mexico", "plan_id": "pro",
              "billing_cycle": "annual", "stripe_payment_method": "pm_1234567890", "livemode": false, "partner_ref": "partner-42"
            }
            """);
        Assert.Equal(("partner-key", $"{key}"), (Sent[^1].Headers["X-Internal-API-Key"], Sent[^1].Headers["Idempotency-Key"]));
        Assert.DoesNotContain("Authorization", Sent[^1].Headers.Keys);
        Assert.Equal((201, null), ((int)response.StatusCode, response.Message));
        var result = response.Value;
        Assert.Matches("^billing_", result.BillingAccountId);
        Assert.InRange(
            result.Subscription!.CurrentPeriodEnd!.Value,
            DateTimeOffset.UtcNow.AddDays(364),
            DateTimeOffset.UtcNow.AddDays(367));

        using var api = ApiFor(result.ApiKeys.Test);
        var team = Assert.Single(await api.Teams.ListAsync().ToListAsync());
        Assert.Equal((result.TeamId, result.UserId, "EKU9003173C9"), (team.Id, team.Owner, team.TaxId));
        Assert.Equal(_input.Email, (await api.Users.GetAsync(result.UserId)).Email);
        using var live = ApiFor(result.ApiKeys.Live);
        Assert.True((await live.Clients.CreateAsync(CurrentSamples.Client)).Livemode);
    }

    [Fact, Operation("auth.signup")]
    public async Task An_api_key_signs_up_too_and_a_repeated_key_replays_the_answer()
    {
        var parameters = new AuthSignupParameters { IdempotencyKey = Guid.NewGuid() };
        var first = await Api.Auth.SignupAsync(_input, parameters);
        var again = await Api.Auth.SignupAsync(_input with { Name = "Otro" }, parameters);
        Assert.Equal("Bearer " + Key, Sent[^1].Headers["Authorization"]);
        Assert.Equal((first.TeamId, first.ApiKeys), (again.TeamId, again.ApiKeys));
    }

    [Fact, Operation("auth.signup")]
    public async Task A_key_is_made_when_none_is_given()
    {
        await Api.Auth.SignupAsync(_input);
        Assert.True(Guid.TryParse(Sent[^1].Headers["Idempotency-Key"], out var key));
        Assert.Equal(4, key.Version);
    }

    [Fact, Operation("auth.signup")]
    public async Task A_key_that_is_no_random_uuid_is_refused()
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Auth.SignupAsync(_input, new() { IdempotencyKey = Guid.Parse("00000000-0000-1000-8000-000000000000") }));
        Assert.Equal((400, "invalid_field_value"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("auth.signup")]
    public async Task A_card_that_is_refused_is_402()
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Auth.SignupAsync(_input with { StripePaymentMethod = "pm_card_chargeDeclined" }));
        Assert.Equal((402, "payment_processor_error"), ((int)exception.StatusCode!, exception.Code));
        await Api.Auth.SignupAsync(_input);
    }

    [Fact, Operation("auth.signup")]
    public async Task An_email_signs_up_once()
    {
        await Api.Auth.SignupAsync(_input);
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => Api.Auth.SignupAsync(_input));
        Assert.Equal((409, "resource_already_exists"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("auth.signup")]
    public async Task An_accident_is_named_for_support()
    {
        using var once = new GigstackClient(Key, new() { BaseAddress = BaseAddress, HttpClient = Http, MaxRetries = 0 });
        var exception = await Assert.ThrowsAsync<ApiException<SignupErrorResponse>>(
            () => once.Auth.SignupAsync(_input with { PartnerRef = "sandbox_failure" }));
        Assert.Equal(500, (int)exception.StatusCode!);
        Assert.Matches("^binnacle_", exception.Error!.BinnacleId);
    }

    [Fact, Operation("auth.health")]
    public async Task Health_needs_no_key()
    {
        using var anonymous = new GigstackClient(
            new Dictionary<string, ApiCredential>(),
            new() { BaseAddress = BaseAddress, HttpClient = Http });
        var response = await anonymous.Auth.HealthWithResponseAsync();

        Sent[^1].Is("GET", "/auth/health");
        Assert.DoesNotContain("Authorization", Sent[^1].Headers.Keys);
        Assert.Equal((200, "Service is healthy", "ok"), ((int)response.StatusCode, response.Message, response.Value.Status));
        await Api.Auth.HealthAsync();
        Assert.DoesNotContain("Authorization", Sent[^1].Headers.Keys);
    }

    [Fact]
    public async Task A_partner_cannot_call_what_needs_a_team()
    {
        using var partner = Partner();
        await Assert.ThrowsAsync<InvalidOperationException>(() => partner.Clients.GetAsync("client_1"));
        Assert.Empty(Sent);
    }

    private GigstackClient Partner() => new(
        new Dictionary<string, ApiCredential> { ["internalApiKey"] = ApiCredential.ApiKey("partner-key") },
        new() { BaseAddress = BaseAddress, HttpClient = Http });
}
