using System.IO.Compression;
using System.Net;
using System.Text;
using WireTests.CallsApi;

namespace WireTests.Calls;

/// <summary>SendAsync(HttpRequestMessage) of a generated client: any request below the base address, and the response as it is.</summary>
public sealed class RawRequestTests
{
    [Theory]
    [InlineData("/a%2Fb?x=1", "/a%2Fb?x=1")]
    [InlineData("a/b", "/a/b")]
    [InlineData("", "/")]
    [InlineData("?x=1", "/?x=1")]
    [InlineData("//evil.example/x", "//evil.example/x")]
    public async Task A_relative_address_is_below_the_base(string address, string target)
    {
        await using var api = new Api(WireReply.Json("{}"));
        using var client = Given.Client(api);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.RelativeOrAbsolute));

        using var response = await client.SendAsync(request);
        Assert.Equal((target, "Bearer sk"), (api.Request.Target, api.Request.Header("Authorization")));
    }

    [Fact]
    public async Task An_absolute_address_below_the_base_is_sent()
    {
        await using var api = new Api(WireReply.Json("{}"));
        var options = Given.Options(api);
        options.BaseAddress = new Uri(options.BaseAddress!, "/v2");
        using var client = new CallsClient("sk", options);
        foreach (var address in (string[])[$"{options.BaseAddress}/a?b=c", $"{options.BaseAddress}", $"{options.BaseAddress}?b=c"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await client.SendAsync(request);
        }

        Assert.Equal(["/v2/a?b=c", "/v2/", "/v2/?b=c"], api.Requests.Select(request => request.Target));
    }

    [Theory]
    [InlineData("https://evil.example/v2/a")]
    [InlineData("http://127.0.0.1:1/v2/a")]
    [InlineData("BASE@evil.example/v2/a")]
    [InlineData("BASE.evil.example/v2/a")]
    [InlineData("BASE0/v2/a")]
    [InlineData("BASE/v1/a")]
    [InlineData("BASE/v22/a")]
    [InlineData("BASE/v2/..")]
    [InlineData("BASE/v2/a/..%2f../secret")]
    [InlineData("BASE/v2/../secret")]
    [InlineData("BASE/v2/%2e%2e/secret")]
    [InlineData("BASE\\@evil.example/v2/a")]
    public async Task Another_address_is_refused_and_nothing_is_sent(string address)
    {
        await using var api = new Api(WireReply.Json("{}"));
        var options = Given.Options(api);
        var origin = options.BaseAddress!.OriginalString;
        options.BaseAddress = new Uri(options.BaseAddress!, "/v2");
        using var client = new CallsClient("sk", options);
        if (!Uri.TryCreate(address.Replace("BASE", origin, StringComparison.Ordinal), UriKind.Absolute, out var uri))
            return;

        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(request));
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task Method_headers_and_content_are_sent_as_they_are()
    {
        await using var api = new Api(WireReply.Empty(200));
        using var client = Given.Client(api);
        using var request = new HttpRequestMessage(new HttpMethod("REPORT"), "/x") { Content = new StringContent("<a/>", Encoding.UTF8, "text/xml") };
        request.Headers.UserAgent.ParseAdd("mine/1 (test)");
        request.Headers.Add("X-Many", ["a", "b"]);
        request.Headers.Add("Accept", "text/xml; q=0.5, */*");
        request.Content.Headers.ContentLanguage.Add("es");

        using var response = await client.SendAsync(request);

        var sent = api.Request;
        Assert.Equal(("REPORT", "<a/>", "text/xml; charset=utf-8", "es"),
            (sent.Line.Split(' ')[0], sent.Body, sent.Header("Content-Type"), sent.Header("Content-Language")));
        Assert.Equal(("mine/1 (test)", "a, b", "text/xml; q=0.5, */*"),
            (sent.Header("User-Agent"), sent.Header("X-Many"), sent.Header("Accept")));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(500)]
    public async Task An_error_is_returned_with_its_body(int status)
    {
        await using var api = new Api(WireReply.Text("no <b>", status, "Content-Type: text/html", "X-Id: 7"));
        using var client = Given.Client(api);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/x");

        using var response = await client.SendAsync(request);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal(("no <b>", "7"), (await response.Content.ReadAsStringAsync(), response.Headers.GetValues("X-Id").Single()));
    }

    [Fact]
    public async Task A_GET_is_retried_and_the_last_answer_returned()
    {
        await using var api = new Api(WireReply.Empty(503), WireReply.Abort, WireReply.Text("busy", 503));
        using var client = Given.Client(api, maxRetries: 2);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/x");

        using var response = await client.SendAsync(request);

        Assert.Equal((3, "busy"), (api.Requests.Count, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_POST_is_sent_once()
    {
        await using var api = new Api(WireReply.Abort);
        using var client = Given.Client(api, maxRetries: 2);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/x") { Content = new StringContent("a") };

        await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(request));
        Assert.Single(api.Requests);
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    public async Task A_content_is_sent_again_if_it_is_in_memory(bool inMemory, int requests)
    {
        await using var api = new Api(WireReply.Empty(503));
        using var client = Given.Client(api, maxRetries: 2);
        using var request = new HttpRequestMessage(HttpMethod.Put, "/x")
        {
            Content = inMemory ? new StringContent("all of it") : new StreamContent(new MemoryStream("all of it"u8.ToArray())),
        };

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(requests, api.Requests.Count);
        Assert.All(api.Requests, sent => Assert.Equal("all of it", sent.Body));
    }

    [Fact]
    public async Task The_content_stays_the_caller_s()
    {
        await using var api = new Api(WireReply.Empty(200));
        using var client = Given.Client(api);
        using var content = new Counted();
        using (var request = new HttpRequestMessage(HttpMethod.Put, "/x") { Content = content })
        {
            using var response = await client.SendAsync(request);
            Assert.Equal(0, content.Disposals);
        }

        Assert.Equal(1, content.Disposals);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_body_is_decoded(string coding)
    {
        using var packed = new MemoryStream();
        using (Stream packing = coding == "gzip" ? new GZipStream(packed, CompressionMode.Compress) : new BrotliStream(packed, CompressionMode.Compress))
            packing.Write("hello"u8);
        await using var api = new Api(WireReply.Body(packed.ToArray(), 200, "Content-Encoding: " + coding, "Content-Type: text/plain"));
        using var client = Given.Client(api);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/x");

        using var response = await client.SendAsync(request);

        Assert.Equal("hello", await response.Content.ReadAsStringAsync());
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_body_is_read_as_it_arrives()
    {
        var gate = new TaskCompletionSource();
        var head = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nhalf"u8.ToArray();
        await using var api = new Api(new WireReply(head) { Gate = gate.Task, Rest = "rest"u8.ToArray() });
        using var client = Given.Client(api);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/x");

        using var response = await client.SendAsync(request).WaitAsync(TimeSpan.FromSeconds(10));
        await using var body = await response.Content.ReadAsStreamAsync();
        var first = new byte[4];
        await body.ReadExactlyAsync(first);
        gate.SetResult();
        Assert.Equal("halfrest", Encoding.ASCII.GetString(first) + await new StreamReader(body).ReadToEndAsync());
    }

    private sealed class Counted : ByteArrayContent
    {
        public Counted()
            : base("abc"u8.ToArray())
        {
        }

        public int Disposals { get; private set; }

        protected override void Dispose(bool disposing)
        {
            Disposals++;
            base.Dispose(disposing);
        }
    }
}
