using System.Net;
using System.Text;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Sending;

/// <summary>HTTP/2, where a handler sends again what the server says that it refused.</summary>
public class RefusedRequestTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("body")]
    public async Task A_refused_request_is_not_completed_twice(string? body)
    {
        await using var server = new RefusingServer();
        using var client = new HttpClient(ApiClientOptions.CreateHandler());
        using var message = Message(
            server,
            SentContent.Of(HttpMethod.Post, body is null ? null : new StringContent(body), isOwnHandler: true));

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => client.SendAsync(message));

        Assert.Equal(1, server.Complete);
        Assert.IsType<RepeatedSendException>(exception is HttpRequestException ? exception.InnerException : exception);
    }

    [Fact]
    public async Task A_content_keeps_its_headers_and_length()
    {
        using var inner = new StringContent("ñ", Encoding.UTF8, "application/json");
        using var content = SentContent.Of(HttpMethod.Post, inner, isOwnHandler: true)!;

        Assert.Equal("application/json; charset=utf-8", content.Headers.ContentType!.ToString());
        Assert.Equal(2, content.Headers.ContentLength);
        Assert.Equal("ñ", await content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_content_is_written_once()
    {
        using var content = SentContent.Of(HttpMethod.Post, new ByteArrayContent([1]), isOwnHandler: true)!;
        await content.CopyToAsync(new MemoryStream());

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => content.CopyToAsync(new MemoryStream()));

        Assert.IsType<RepeatedSendException>(exception.InnerException);
    }

    [Fact]
    public async Task A_handler_of_the_callers_may_repeat()
    {
        using var content = SentContent.Of(HttpMethod.Post, new ByteArrayContent([1]), isOwnHandler: false)!;
        await content.CopyToAsync(new MemoryStream());

        await content.CopyToAsync(new MemoryStream());
    }

    [Fact]
    public async Task What_was_refused_is_sent_again_as_often_as_the_options_say()
    {
        // A handler behind which a server refuses twice, as the test above shows it.
        using var client = new HttpClient(new RefusingHandler(refusals: 2));
        using var transport = new ApiTransport(
            Api.Describe(),
            new ApiClientOptions { BaseAddress = new Uri("https://api.example.com"), HttpClient = client, RetryDelay = TimeSpan.Zero });

        await transport.SendAsync(new ApiRequest(HttpMethod.Post, "/c"));
    }

    private static HttpRequestMessage Message(RefusingServer server, HttpContent? content) => new(HttpMethod.Post, server.Address)
    {
        Version = HttpVersion.Version20,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        Content = content,
    };

    private sealed class RefusingHandler(int refusals) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            refusals-- > 0
            ? throw new HttpRequestException("refused", new RepeatedSendException())
            : Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent));
    }
}
