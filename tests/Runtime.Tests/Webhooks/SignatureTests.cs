using System.Globalization;
using System.Text;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Webhooks;

public sealed class SignatureTests
{
    // The example of Standard Webhooks' specification, and that of GitHub's documentation.
    private const string StandardSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string StandardId = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const string StandardTime = "1614265330";
    private const string StandardBody = "{\"test\": 2432232314}";
    private const string StandardValue = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private const string HubBody = "Hello, World!";
    private const string HubSecret = "It's a Secret to Everybody";
    private const string HubValue = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    private static readonly string s_other = "whsec_" + Convert.ToBase64String(new byte[32]);

    [Theory]
    [InlineData(HubBody, HubValue, WebhookVerification.Valid)]
    [InlineData(HubBody, "757107EA0EB2509FC211221CCE984B8A37570B6D7586C22C46F4379C8B043E17", WebhookVerification.Valid)]
    [InlineData("Hello, World?", HubValue, WebhookVerification.WrongSignature)]
    [InlineData("", HubValue, WebhookVerification.WrongSignature)]
    [InlineData(HubBody, "857107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", WebhookVerification.WrongSignature)]
    [InlineData(HubBody, null, WebhookVerification.MissingHeader)]
    [InlineData(HubBody, " ", WebhookVerification.MissingHeader)]
    [InlineData(HubBody, "757107", WebhookVerification.UnreadableHeader)]
    [InlineData(HubBody, "x57107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", WebhookVerification.UnreadableHeader)]
    [InlineData(HubBody, "sha256=" + HubValue, WebhookVerification.UnreadableHeader)]
    public void Hmac_in_hex(string body, string? header, WebhookVerification expected) =>
        Assert.Equal(expected, Check(new HmacSignature("X-Signature", HubSecret), body, ("x-signature", header)));

    [Fact]
    public void Hmac_may_have_a_prefix()
    {
        var signature = new HmacSignature("X-Hub-Signature-256", HubSecret) { Prefix = "sha256=" };
        Assert.Equal(WebhookVerification.Valid, Check(signature, HubBody, ("X-Hub-Signature-256", "sha256=" + HubValue)));
        Assert.Equal(WebhookVerification.UnreadableHeader, Check(signature, HubBody, ("X-Hub-Signature-256", HubValue)));
    }

    [Fact]
    public void Any_of_several_secrets_will_do()
    {
        Assert.Equal(WebhookVerification.Valid, Check(new HmacSignature("s", "new", HubSecret), HubBody, ("s", HubValue)));
        Assert.Equal(WebhookVerification.WrongSignature, Check(new HmacSignature("s", "new", "newer"), HubBody, ("s", HubValue)));
        Assert.Equal(WebhookVerification.Valid, Check(Standard(secrets: [s_other, StandardSecret]), StandardBody, Headers()));
        Assert.Equal(WebhookVerification.WrongSignature, Check(Standard(secrets: s_other), StandardBody, Headers()));
    }

    [Theory]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", WebhookVerification.UnreadableHeader)]
    [InlineData(StandardValue, WebhookVerification.Valid)]
    [InlineData("v1a,AAAA v1,AAAA " + StandardValue + " v2,x", WebhookVerification.Valid)]
    [InlineData("v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= " + StandardValue, WebhookVerification.Valid)]
    [InlineData("v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", WebhookVerification.WrongSignature)]
    [InlineData("v1,not base64", WebhookVerification.UnreadableHeader)]
    [InlineData("v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", WebhookVerification.UnreadableHeader)]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE", WebhookVerification.UnreadableHeader)]
    [InlineData("v1,g0hM9SsE", WebhookVerification.UnreadableHeader)]
    [InlineData("v1,", WebhookVerification.UnreadableHeader)]
    [InlineData("  " + StandardValue + " ", WebhookVerification.Valid)]
    [InlineData("", WebhookVerification.MissingHeader)]
    [InlineData(" ", WebhookVerification.MissingHeader)]
    public void Standard_webhooks_signatures(string header, WebhookVerification expected) =>
        Assert.Equal(expected, Check(Standard(), StandardBody, Headers(signature: header)));

    [Theory]
    [InlineData("{\"test\": 2432232315}", StandardId, StandardTime, WebhookVerification.WrongSignature)]
    [InlineData(StandardBody, "msg_other", StandardTime, WebhookVerification.WrongSignature)]
    [InlineData(StandardBody, StandardId, "1614265331", WebhookVerification.WrongSignature)]
    [InlineData(StandardBody, StandardId, "now", WebhookVerification.UnreadableHeader)]
    [InlineData(StandardBody, null, StandardTime, WebhookVerification.MissingHeader)]
    [InlineData(StandardBody, StandardId, null, WebhookVerification.MissingHeader)]
    public void Standard_webhooks_sign_body_id_and_time(string body, string? id, string? time, WebhookVerification expected) =>
        Assert.Equal(expected, Check(Standard(), body, Headers(id, time)));

    [Theory]
    [InlineData(0, WebhookVerification.Valid)]
    [InlineData(300, WebhookVerification.Valid)]
    [InlineData(301, WebhookVerification.TooOld)]
    [InlineData(-300, WebhookVerification.Valid)]
    [InlineData(-301, WebhookVerification.TooNew)]
    public void Standard_webhooks_tolerate_five_minutes(int age, WebhookVerification expected) =>
        Assert.Equal(expected, Check(Standard(age), StandardBody, Headers()));

    [Fact]
    public void The_largest_time_is_too_new_and_not_an_overflow()
    {
        var time = long.MaxValue.ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes($"{StandardId}.{time}.{StandardBody}");
        var key = Convert.FromBase64String(StandardSecret["whsec_".Length..]);
        var value = "v1," + Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(key, signed));
        Assert.Equal(WebhookVerification.TooNew, Check(Standard(), StandardBody, Headers(time: time, signature: value)));
    }

    [Fact]
    public void An_empty_body_is_signed_like_any_other()
    {
        var clock = Clock(0);
        var header = new Sender(clock).Standard(StandardId, "", StandardSecret);
        var standard = new StandardWebhookSignature(StandardSecret) { TimeProvider = clock };
        Assert.Equal(WebhookVerification.Valid, standard.Check([], header));
        Assert.Equal(WebhookVerification.WrongSignature, standard.Check(" "u8, header));
        Assert.Equal(WebhookVerification.Valid, new HmacSignature("X-Signature", "5ecret").Check([], Sender.Hmac("")));
    }

    [Fact]
    public void Tolerance_and_header_names_may_be_others()
    {
        var signature = new StandardWebhookSignature(StandardSecret)
        {
            Tolerance = TimeSpan.FromSeconds(1),
            TimeProvider = Clock(2),
            HeaderPrefix = "svix-",
        };
        Assert.Equal(
            WebhookVerification.TooOld,
            Check(signature, StandardBody, ("svix-id", StandardId), ("svix-timestamp", StandardTime), ("svix-signature", StandardValue)));
    }

    [Fact]
    public void Secrets_are_needed_and_never_shown()
    {
        Assert.Throws<ArgumentException>(() => new HmacSignature("s"));
        Assert.Throws<ArgumentException>(() => new HmacSignature("s", "a", " "));
        Assert.Throws<ArgumentException>(() => new HmacSignature("", "a"));
        Assert.Throws<ArgumentException>(() => new StandardWebhookSignature("whsec_"));
        Assert.Throws<ArgumentException>(() => new StandardWebhookSignature(StandardSecret, " whsec_ "));
        var wrong = Assert.Throws<ArgumentException>(() => new StandardWebhookSignature("whsec_hidden!"));
        Assert.DoesNotContain("hidden", wrong.ToString(), StringComparison.Ordinal);
        Assert.Equal("HmacSignature", new HmacSignature("s", "hidden").ToString());
    }

    [Fact]
    public void Verify_throws_what_check_says()
    {
        var signature = new HmacSignature("X-Signature", HubSecret);
        signature.Verify(Encoding.UTF8.GetBytes(HubBody), _ => HubValue);
        var wrong = Assert.Throws<WebhookSignatureException>(() => signature.Verify("other"u8, _ => HubValue));
        Assert.Equal((WebhookVerification.WrongSignature, "The signature of the webhook is wrong."), (wrong.Verification, wrong.Message));
    }

    [Fact]
    public async Task A_body_is_read_to_its_end_unless_it_is_too_long()
    {
        byte[] bytes = [.. Enumerable.Range(0, 100_000).Select(static i => (byte)i)];
        Assert.Equal(bytes, await WebhookBody.ReadAsync(new MemoryStream(bytes), CancellationToken.None));
        await Assert.ThrowsAsync<InvalidDataException>(() => WebhookBody.ReadAsync(
            new MemoryStream(new byte[DeliveredBody.MostBytes + 1]),
            CancellationToken.None));
    }

    private static WebhookVerification Check(WebhookSignature signature, string body, params (string Name, string? Value)[] headers) =>
        signature.Check(
            Encoding.UTF8.GetBytes(body),
            name => headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value);

    private static (string, string?)[] Headers(string? id = StandardId, string? time = StandardTime, string? signature = StandardValue) =>
        [("Webhook-Id", id), ("Webhook-Timestamp", time), ("Webhook-Signature", signature)];

    private static StandardWebhookSignature Standard(int age = 0, params string[] secrets) =>
        new(secrets.Length == 0 ? [StandardSecret] : secrets) { TimeProvider = Clock(age) };

    private static FixedClock Clock(int age) =>
        new(DateTimeOffset.FromUnixTimeSeconds(long.Parse(StandardTime, CultureInfo.InvariantCulture) + age));

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
