using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Inspector;

/// <summary>Reads server-sent events.</summary>
internal sealed class EventStream : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new();
    private StreamReader _reader = null!;

    public string? LastId { get; private set; }

    public static async Task<EventStream> OpenAsync(Uri address, string? lastId = null)
    {
        var stream = new EventStream();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        var response = await stream._http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        stream._reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        return stream;
    }

    /// <summary>The data of the next event of a name.</summary>
    public async Task<JsonNode> NextAsync(string name)
    {
        using var patience = new CancellationTokenSource(s_patience);
        var current = "";
        while (await _reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                LastId = line["id: ".Length..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
                current = line["event: ".Length..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && current == name)
                return JsonNode.Parse(line["data: ".Length..])!;
        }

        throw new EndOfStreamException($"The stream ends without '{name}'.");
    }

    public async Task<string> RestAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        return await _reader.ReadToEndAsync(patience.Token);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _http.Dispose();
    }
}
