using System.Diagnostics;
using System.Text;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Telemetry;

/// <summary>No credential of any kind gets into spans, metrics, logs or exceptions, although the server sends back all that it got.</summary>
public class NoSecretTests
{
    private const string Token = "acc3ss-5ecret-token";

    private static readonly string[] s_secrets =
    [
        Api.Secret, Token, Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + Api.Secret)), Convert.ToBase64String(Encoding.UTF8.GetBytes("id:" + Api.Secret)),
    ];

    public static TheoryData<string, string> Kinds { get; } = new()
    {
        { "bearer", "fixed" }, { "bearer", "changing" }, { "basic", "password" }, { "header", "key" }, { "header", "changing key" }, { "query", "key" },
        { "cookie", "key" }, { "bearer", "client credentials" }, { "bearer", "client credentials in the body" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_credential_is_told(string scheme, string kind)
    {
        var sent = new StringBuilder();
        var calls = 0;
        await using var server = new WireServer((request, _) =>
        {
            lock (sent)
                sent.Append(request.Head).Append(request.Body);
            if (request.Target == "/token")
                return WireReply.Json($$"""{"access_token":"{{Token}}"}""");
            var echo = request.Head.Replace("\r\n", " ", StringComparison.Ordinal);
            // An outage, an expired token, then something that is no client.
            var status = Interlocked.Increment(ref calls) switch { 1 => 503, 2 => 401, _ => 200 };
            return WireReply.Json($$$"""{"error":{"code":"{{{echo}}}","message":"{{{echo}}}"},"{{{echo}}}":1,"id":7}""", status, "X-Echo: " + echo);
        });
        using var recorder = new Recorder(others: "System.Net.Http");
        var options = new LoggedOptions();
        using var transport = recorder.Transport(server, options: options, credential: (scheme, Credential(kind, server.Address)));

        var first = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), Api.ClientCodec));
        var second = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), Api.ClientCodec));

        Assert.Contains(s_secrets, secret => sent.ToString().Contains(secret, StringComparison.Ordinal));
        string[] told = [.. recorder.Spans.SelectMany(Texts), .. Metrics(recorder), .. options.Lines, first.ToString(), second.ToString()];
        Assert.Equal(2, recorder.Spans.Count(span => span.Source.Name == recorder.Name));
        Assert.Contains(options.Lines, static line => line.StartsWith("Failed", StringComparison.Ordinal));
        Assert.All(s_secrets, secret => Assert.All(told, text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)));
    }

    private static ApiCredential Credential(string kind, Uri server) => kind switch
    {
        "fixed" => ApiCredential.Bearer(Api.Secret),
        "password" => ApiCredential.Basic("user", Api.Secret),
        "changing" => ApiCredential.Bearer(static _ => new(Api.Secret)),
        "key" => ApiCredential.ApiKey(Api.Secret),
        "changing key" => ApiCredential.ApiKey(static _ => new(Api.Secret)),
        "client credentials" => ApiCredential.ClientCredentials("id", Api.Secret, new Uri(server, "/token")),
        _ => ApiCredential.ClientCredentials("id", Api.Secret, new Uri(server, "/token"), secretInBody: true),
    };

    private static IEnumerable<string> Texts(Activity span) =>
    [
        span.DisplayName, span.StatusDescription ?? "", .. Recorder.Tags(span.TagObjects), .. span.Baggage.Select(static one => one.Key + one.Value),
        .. span.Events.SelectMany(static one => Recorder.Tags(one.Tags).Prepend(one.Name)),
    ];

    private static IEnumerable<string> Metrics(Recorder recorder) => recorder.Metrics.SelectMany(
        static metric => Recorder.Points(metric).SelectMany(static point => point.Tags).Prepend(metric.Name));
}
