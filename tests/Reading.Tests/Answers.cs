using System.Net;
using System.Net.Http.Headers;

namespace ReadingTests;

/// <summary>Answers every request of a client with the current body, and keeps what the client tells about it.</summary>
internal sealed class Answers : HttpMessageHandler
{
    private readonly Clock _clock = new();

    public Answers() => Transport = new ApiTransport(
        new ApiDescription { Name = "Test", BaseAddress = "https://localhost" },
        new ApiClientOptions { HttpClient = new HttpClient(this), OnUnexpected = Told.Add, TimeProvider = _clock, MaxRetries = 0 });

    public ApiTransport Transport { get; }

    public List<UnexpectedAnswer> Told { get; } = [];

    private byte[] Body { get; set; } = [];

    public async Task<T> ReadAsync<T>(byte[] body, JsonCodec<T> codec)
    {
        Body = body;
        Told.Clear();
        // Each answer is told about, also if another has told the same.
        _clock.Now += TimeSpan.FromHours(2).Ticks;
        return (await Transport.SendAsync(new ApiRequest(HttpMethod.Get, "/answer"), codec)).Value;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }

    private sealed class Clock : TimeProvider
    {
        public long Now { get; set; } = TimeSpan.FromDays(1).Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now;
    }
}
