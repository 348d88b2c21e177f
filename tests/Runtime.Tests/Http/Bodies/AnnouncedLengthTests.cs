using System.Net;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Tests.Http.Bodies;

/// <summary>The length is checked also where no HTTP/1.1 connection does it: with a handler of the user, for example.</summary>
public class AnnouncedLengthTests
{
    [Theory]
    [InlineData(6, false)]
    [InlineData(5, true)]
    [InlineData(4, false)]
    [InlineData(null, true)]
    public async Task A_body_has_the_length_that_was_announced(int? announced, bool isWhole)
    {
        using var http = new HttpClient(new Handler(announced)) { BaseAddress = new Uri("https://api.example.com") };
        using var transport = new ApiTransport(
            new ApiDescription { Name = "a", BaseAddress = "https://api.example.com" },
            new ApiClientOptions { HttpClient = http, MaxRetries = 0 });

        var inMemory = await Record.ExceptionAsync(() => transport.SendAsync(new ApiRequest(HttpMethod.Get, "/a"), JsonCodecs.String));
        await using var stream = (await transport.SendForStreamAsync(new ApiRequest(HttpMethod.Get, "/a"))).Value;
        var streamed = await Record.ExceptionAsync(() => stream.ReadBytesAsync());

        Assert.Equal((isWhole, isWhole), (inMemory is null, streamed is null));
        if (isWhole)
            return;
        Assert.Contains($"The body has 5 bytes, but Content-Length says {announced}.", Assert.IsType<ApiException>(inMemory).Message, StringComparison.Ordinal);
        Assert.Contains($"The body has 5 bytes, but Content-Length says {announced}.", Assert.IsType<ApiException>(streamed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_head_has_a_length_and_no_body()
    {
        using var http = new HttpClient(new Handler(100, body: "")) { BaseAddress = new Uri("https://api.example.com") };
        using var transport = new ApiTransport(
            new ApiDescription { Name = "a", BaseAddress = "https://api.example.com" }, new ApiClientOptions { HttpClient = http });

        await transport.SendAsync(new ApiRequest(HttpMethod.Head, "/a"));
        await using var stream = (await transport.SendForStreamAsync(new ApiRequest(HttpMethod.Head, "/a"))).Value;

        Assert.Empty(await stream.ReadBytesAsync());
    }

    private sealed class Handler(int? length, string body = "\"abc\"") : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new Content(System.Text.Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            if (length is { } announced)
                content.Headers.ContentLength = announced;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
        }
    }

    private sealed class Content(byte[] bytes) : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new MemoryStream(bytes));

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
