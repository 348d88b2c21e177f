using System.Net;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>A server that knows the key, since it was sent, gives it back: it is in nothing that the caller may log.</summary>
public class SecretTests
{
    private static readonly string s_half = Api.Secret[..^3];

    public static TheoryData<string> Credentials() => ["bearer", "basic", "header", "query", "cookie"];

    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task What_the_server_echoes_is_redacted(string scheme)
    {
        foreach (var status in (int[])[200, 401, 422, 503])
        {
            await using var server = new FaultServer(Echo(status));
            using var transport = Transport(server, scheme);

            var failure = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), Api.ClientCodec));

            AssertClean(failure);
        }
    }

    [Theory]
    [InlineData("HTTP/1.1 400 KEY\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nKEY broken\r\n\r\n")]
    [InlineData("KEY\r\n\r\n")]
    [InlineData("HTTP/1.1 400 Bad\r\nX-Echo: Bearer KEY\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 307 To\r\nLocation: https://other.example/?key=KEY\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 400 Bad\r\nContent-Type: text/plain\r\nContent-Length: 21\r\n\r\nkey KEY is.")]
    public async Task What_the_server_echoes_in_its_head_is_redacted(string answer)
    {
        await using var server = new FaultServer(
            Fault.Raw(answer.Replace("KEY", Api.Secret, StringComparison.Ordinal)).ThenClose());
        using var transport = Transport(server, "bearer");

        AssertClean(await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), Api.ClientCodec)));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(422)]
    public async Task No_message_holds_more_than_64_characters_of_what_came(int status)
    {
        var run = new string('w', 65);
        var long1 = string.Concat(Enumerable.Repeat(run, 200));
        string[] bodies =
        [
            $$$"""{"error":{"code":"{{{long1}}}","message":"{{{long1}}}","details":{"{{{long1}}}":"{{{long1}}}"} } }""",
            $$"""{"id":{{long1}}}""",
            $$"""{"id":"1","created_at":"{{long1}}"}""",
            $$"""{"{{long1}}":"{{long1}}"}""",
            $$"""{"id":["{{long1}}"]}""",
            long1,
        ];
        foreach (var body in bodies)
        {
            var failure = (await FaultRun.OfAsync(Sort.Get, Fault.Json(body, status))).Failure;

            for (Exception? one = failure; one is not null; one = one.InnerException)
                Assert.DoesNotContain(run, one.Message, StringComparison.Ordinal);
        }
    }

    private static ApiTransport Transport(FaultServer server, string scheme) => new(
        Api.Describe(scheme),
        new ApiClientOptions { BaseAddress = server.Address, TimeProvider = new TestClock(), MaxRetries = 1 },
        new Dictionary<string, ApiCredential>
        {
            [scheme] = scheme switch
            {
                "bearer" => ApiCredential.Bearer(Api.Secret),
                "basic" => ApiCredential.Basic("user", Api.Secret),
                _ => ApiCredential.ApiKey(Api.Secret),
            },
        });

    private static Fault Echo(int status) => new(connection =>
    {
        var echo = connection.Request.Head.Replace("\r\n", " ", StringComparison.Ordinal);
        var json = $$$"""
            {"error":{"code":"{{{Api.Secret}}}","message":"You sent {{{echo}}}","details":{"{{{Api.Secret}}}":"Bearer {{{Api.Secret}}}"} } }
            """;
        return connection.SendAsync(
            Fault.Head(status, "Content-Type: application/json", $"X-Echo: {echo}", $"Content-Length: {json.Length}") + "\r\n" + json);
    });

    private static void AssertClean(ApiException failure)
    {
        // The half, as something may have been cut to its length. Basic sends the password in Base64.
        string[] secrets = [s_half, Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("user:" + Api.Secret))];
        string?[] texts =
        [
            failure.ToString(), failure.Message, failure.Code, failure.ApiMessage, failure.ResponseBody, failure.Details?.ToString(),
            failure.RequestUri?.ToString(), .. failure.FieldErrors.Select(static one => one.Key + one.Value),
            .. failure.Headers.SelectMany(static one => one.Value),
        ];
        foreach (var text in texts)
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text ?? "", StringComparison.Ordinal));
    }
}

/// <summary>A proxy of the environment, which applies to the whole process: not while other tests run.</summary>
[CollectionDefinition(nameof(ProxyTests), DisableParallelization = true)]
[Collection(nameof(ProxyTests))]
public class ProxyTests
{
    [Fact]
    public async Task Plain_http_to_the_loopback_address_takes_no_proxy()
    {
        await using var proxy = new FaultServer(Fault.Json("""{"id":"proxied"}"""));
        await using var server = new FaultServer(Fault.Json("""{"id":"1"}"""));
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(new Uri($"http://127.0.0.1:{proxy.Port}")) { BypassProxyOnLocal = false };
        try
        {
            using var transport = FaultRun.Transport(server.Address, new TestClock());

            Assert.Equal("1", (await FaultCall.SendAsync(transport, Sort.Get))!.Id);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
        Assert.Equal((0, 0), (proxy.Accepted, proxy.Heads));
        Assert.Equal(1, server.Heads);
    }
}
