namespace Gigstack.Sandbox.Tests.Current.SatDownload;

public sealed class FielTests : SatDownloadTest
{
    [Fact]
    public async Task The_certificate_says_whose_it_is_and_how_long() =>
        (await Fiel(TestFiel.Valid, more: [("sync_start_date", "2026-01-01"), ("phone", "5512345678")])).Is(200, $$"""
            {
              "success": true, "message": "FIEL uploaded successfully", "data": {
                "rfc": "EKU9003173C9", "serial_number": "30001000000500003282",
                  "expires_at": {{TestFiel.Valid.ExpiresAt.ToUnixTimeMilliseconds()}},
                "expires_at_readable": "{{TestFiel.Valid.ExpiresAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss}}.000Z", "sync_start_date": "2026-01-01", "phone": "5512345678",
                "registered": true, "registered_at": {{Clock.GetUtcNow().ToUnixTimeSeconds()}}
              }
            }
            """);

    [Fact]
    public async Task Without_a_phone_the_business_is_registered_by_hand()
    {
        Assert.False((bool)(await Fiel(TestFiel.Valid)).Data["registered"]!);
        (await Post(Downloads + "/register", """
            { "phone": "5512345678", "sync_start_date": "2026-01-01", "legal_name": "ESCUELA", "max_monthly_invoices": 50 }
            """)).Is(200, """
            {
              "message": "Business registered successfully", "data": {
                "rfc": "EKU9003173C9", "phone": "5512345678", "sync_start_date": "2026-01-01", "legal_name": "ESCUELA",
                  "max_monthly_invoices": 50,
                "registered": true, "registered_at": "~\\d{10}"
              }
            }
            """);
        var schedule = (await Get(Downloads + "/schedule")).Data;
        Assert.True((bool)schedule["registered"]! && (bool)schedule["fiel_uploaded"]! && (bool)schedule["sat_completed"]!);
        Assert.Equal(50, (int)schedule["prodigia"]!["monthly_cap"]!);
    }

    [Fact]
    public async Task Registering_needs_the_fiel_a_phone_and_a_start()
    {
        (await Post(Downloads + "/register", """{ "phone": "55", "sync_start_date": "2026-01-01" }"""))
            .Is(400, Bodies.Failure("business_rule_violation", "The FIEL has to be uploaded first"));
        (await Post(Downloads + "/register", "")).Is(400, Bodies.Invalid("""[ "phone is required", "sync_start_date is required" ]"""));
    }

    [Fact]
    public async Task What_is_no_FIEL_is_refused()
    {
        var other = new SandboxFiel("EKU9003173C9", DateTimeOffset.UtcNow.AddYears(1));
        (await Fiel(TestFiel.Valid, password: "wrong")).Is(400, Bodies.Invalid("""[ "password does not open the key" ]"""));
        (await Form(TestFiel.Valid.Certificate.ToArray(), other.Key.ToArray())).Is(
            400, Bodies.Invalid("""[ "key does not belong to the certificate" ]"""));
        (await Form(TestFiel.Valid.Key.ToArray(), TestFiel.Valid.Key.ToArray())).Is(
            400, Bodies.Failure("invalid_file_format", "cert must be a certificate (.cer)"));
        (await Form(TestFiel.Valid.Certificate.ToArray(), "key"u8.ToArray())).Is(
            400, Bodies.Failure("invalid_file_format", "key must be an encrypted private key (.key)"));
        (await Form(TestFiel.Valid.Certificate.ToArray(), [])).Is(
            400, Bodies.Failure("file_upload_error", "key is required, as a part of multipart/form-data"));
        (await Fiel(new SandboxFiel(null, DateTimeOffset.UtcNow.AddYears(1)))).Is(
            400, Bodies.Failure("invalid_file_format", "cert must be a certificate of the SAT, which names an RFC"));
        (await Fiel(new SandboxFiel("EKU9003173C9", Clock.GetUtcNow().AddDays(-1)))).Is(
            400, Bodies.Failure("business_rule_violation", "The FIEL has expired"));
    }

    [Theory]
    [InlineData("2020-12-20", null)]
    [InlineData("2020-12-19", "sync_start_date must lie within the last 71 months")]
    [InlineData("2026-11-21", "sync_start_date must lie within the last 71 months")]
    [InlineData("20/11/2026", "sync_start_date must be a date (YYYY-MM-DD)")]
    public async Task The_sync_begins_at_most_71_months_back(string start, string? problem)
    {
        var answer = await Fiel(TestFiel.Valid, more: [("sync_start_date", start)]);
        if (problem is null)
            Assert.Equal((200, start), (answer.Status, (string?)answer.Data["sync_start_date"]));
        else
            answer.Is(400, Bodies.Invalid($"""[ "{problem}" ]"""));
    }

    private Task<Answer> Form(byte[] certificate, byte[] key) =>
        PostForm(Downloads + "/fiel", [("password", SandboxFiel.Password)], [("cert", certificate), ("key", key)]);
}
