using System.Text;

namespace Gigstack.Runtime.Tests.Wire;

/// <summary>What the server does with a request: writes bytes, or closes the connection, or keeps silent.</summary>
internal sealed record WireReply(byte[] Bytes, bool Closes = false, bool Hangs = false)
{
    /// <summary>What is written when <see cref="Gate"/> opens.</summary>
    public byte[] Rest { get; init; } = [];

    public Task? Gate { get; init; }

    /// <summary>The connection ends without an answer.</summary>
    public static readonly WireReply Abort = new([], Closes: true);

    /// <summary>Nothing comes until the server is disposed.</summary>
    public static readonly WireReply Silence = new([], Hangs: true);

    public static WireReply Json(string json, int status = 200, params string[] headers) =>
        Text(json, status, ["Content-Type: application/json", .. headers]);

    public static WireReply Text(string body, int status, params string[] headers) => Body(Encoding.UTF8.GetBytes(body), status, headers);

    public static WireReply Empty(int status, params string[] headers) => Body([], status, headers);

    public static WireReply Body(byte[] body, int status, params string[] headers)
    {
        var lines = string.Concat(headers.Select(static header => header + "\r\n"));
        var head = $"HTTP/1.1 {status} Reason\r\n{lines}Content-Length: {body.Length}\r\n\r\n";
        return new WireReply([.. Encoding.ASCII.GetBytes(head), .. body]);
    }

    public static WireReply Raw(string text) => new(Encoding.ASCII.GetBytes(text), Closes: true);
}
