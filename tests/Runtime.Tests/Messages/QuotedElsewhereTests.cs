using System.Text;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Faults;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Json;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Messages;

/// <summary>The same of all that is neither a body of JSON nor its head: streams, tokens, redirects, files, cursors, webhooks.</summary>
public class QuotedElsewhereTests
{
    private static readonly string s_long = new('w', 5000);

    [Theory]
    [InlineData("application/WWW", "x")]
    [InlineData("text/event-stream", "event: WWW\ndata: tWWW\n\n")]
    [InlineData("text/event-stream", "id: WWW\ndata: {\"WWW\":[tWWW]}\n\n")]
    [InlineData("text/event-stream", "WWW: WWW\nretry: WWW\ndata: \"WWW\"\n\n")]
    public async Task Of_events(string type, string events)
    {
        await using var server = new WireServer(Reply(200, events, $"Content-Type: {type}"));
        using var transport = Api.Transport(server);

        QuotedTests.AssertShort(await Assert.ThrowsAsync<ApiException>(
            () => All(StreamedItems.Events(transport, static () => Api.Get(), Client.Codec.Instance))));
    }

    [Theory]
    [InlineData("tWWW\n")]
    [InlineData("{\"id\":[{\"WWW\":tWWW}]}\n")]
    public async Task Of_lines(string lines)
    {
        await using var server = new WireServer(Reply(200, lines, "Content-Type: application/jsonl"));
        using var transport = Api.Transport(server);

        QuotedTests.AssertShort(await Assert.ThrowsAsync<ApiException>(
            () => All(StreamedItems.Lines(transport, static () => Api.Get(), Client.Codec.Instance))));
    }

    [Theory]
    [InlineData(400, """{"error":"WWW","error_description":"WWW","error_uri":"https://WWW"}""")]
    [InlineData(401, """{"error":"invalid_client","error_description":"WWW"}""")]
    [InlineData(400, "WWW")]
    [InlineData(200, """{"access_token":"x","token_type":"WWW"}""")]
    [InlineData(200, """{"access_token":"WWW WWW","token_type":"WWW"}""")]
    [InlineData(200, """{"access_token":tWWW}""")]
    [InlineData(200, """{"WWW":["WWW"]}""")]
    public async Task Of_a_token_endpoint(int status, string body)
    {
        await using var server = new WireServer(Reply(status, body, "Content-Type: application/json"));
        using var transport = new ApiTransport(
            Api.Describe("bearer"),
            new ApiClientOptions { BaseAddress = server.Address, MaxRetries = 0 },
            new Dictionary<string, ApiCredential> { ["bearer"] = ApiCredential.ClientCredentials("id", "5ecret", new Uri(server.Address, "/t")) });

        QuotedTests.AssertShort(await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get())));
    }

    [Theory]
    [InlineData("https://WWW.example/WWW?WWW=WWW")]
    [InlineData("/WWW")]
    [InlineData("http://[WWW")]
    [InlineData("WWW:WWW")]
    public async Task Of_a_redirect(string location)
    {
        location = location.Replace("WWW", s_long, StringComparison.Ordinal);
        await using var server = new FaultServer(
            Fault.Raw($"HTTP/1.1 307 {s_long[..500]}\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n"));
        using var transport = FaultRun.Transport(server.Address, new TestClock());

        QuotedTests.AssertShort(await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get())));
    }

    [Theory]
    [InlineData(401, "WWW-Authenticate: Bearer realm=\"WWW\", error_description=\"WWW\"")]
    [InlineData(503, "Retry-After: WWW")]
    [InlineData(400, "Content-Type: application/problem+json; charset=WWW")]
    [InlineData(200, "Digest: sha-256=WWW")]
    [InlineData(200, "Content-Digest: sha-256=:WWW:")]
    public async Task Of_headers(int status, string header)
    {
        var body = status == 200 ? "tWWW" : """{"type":"WWW","title":"WWW","detail":"WWW","instance":"WWW","errors":{"WWW":["WWW","WWW"]},"code":"WWW"}""";
        await using var server = new WireServer(Reply(status, body, header[..3] + header[3..].Replace("WWW", s_long, StringComparison.Ordinal)));
        using var transport = Api.Transport(server, static options => options.MaxRetries = 0);

        QuotedTests.AssertShort(await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), Client.Codec.Instance)));
    }

    [Fact]
    public async Task Of_a_cursor()
    {
        var page = new ApiPage(items: "items", next: "next", hasMore: "more").Of(JsonCodecs.String);
        await using var server = new WireServer(Reply(200, """{"items":["1"],"next":"WWW","more":true}""", "Content-Type: application/json"));
        using var transport = Api.Transport(server);

        QuotedTests.AssertShort(await Assert.ThrowsAsync<ApiException>(
            () => All(Paging.ByCursor(transport, static () => Api.Get(), "next", page))));
    }

    [Fact]
    public async Task Of_a_file_name()
    {
        var name = s_long[..200] + ".pdf";
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using var server = new WireServer(Reply(200, "x", $"Content-Disposition: attachment; filename=\"{name}\""));
        using var transport = Api.Transport(server);
        try
        {
            for (var i = 0; i < 2; i++)
            {
                var answer = await transport.SendForStreamAsync(Api.Get());
                await using var file = answer.Value;
                if (i == 0)
                    Assert.EndsWith("w.pdf", await file.CopyToFileAsync(folder), StringComparison.Ordinal);
                else
                    QuotedTests.AssertShort(await Assert.ThrowsAsync<IOException>(() => file.CopyToFileAsync(folder)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("WWW", "1614265330", "v1,WWW")]
    [InlineData("msg", "WWW", "v1,WWW")]
    [InlineData("msg", "1614265330", "WWW,WWW WWW")]
    public void Of_headers_of_webhooks(string id, string time, string signature)
    {
        var headers = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["webhook-id"] = id.Replace("WWW", s_long, StringComparison.Ordinal),
            ["webhook-timestamp"] = time.Replace("WWW", s_long, StringComparison.Ordinal),
            ["webhook-signature"] = signature.Replace("WWW", s_long, StringComparison.Ordinal),
            ["X-Signature"] = s_long,
        };
        foreach (var one in (WebhookSignature[])[new StandardWebhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), new HmacSignature("X-Signature", "5ecret")])
        {
            QuotedTests.AssertShort(Assert.Throws<WebhookSignatureException>(
                () => one.Verify("{}"u8, name => headers.GetValueOrDefault(name))), most: 1);
        }
    }

    private static WireReply Reply(int status, string body, params string[] headers) => WireReply.Text(
        body.Replace("WWW", s_long, StringComparison.Ordinal),
        status,
        [.. headers.Select(static header => header.StartsWith("WWW-", StringComparison.Ordinal) ? header : header.Replace("WWW", s_long, StringComparison.Ordinal))]);

    private static async Task All<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var item in items)
            Assert.NotNull(item);
    }
}
