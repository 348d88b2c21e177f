using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Load.Storm;

/// <summary>What a request would be answered if nothing failed.</summary>
internal sealed record StormAnswer(int Status, string Type, byte[] Body)
{
    public static StormAnswer To(WireRequest request)
    {
        var path = request.Target.Split('/', StringSplitOptions.RemoveEmptyEntries)[1..];
        return path switch
        {
            ["entries"] => Entry(IdIn(request.Bytes)),
            ["entries", _] when request.Line.StartsWith("DELETE ", StringComparison.Ordinal) => new(204, "", []),
            ["entries", var id, ..] => Entry(id),
            ["files", var size] => new(200, "application/octet-stream", new byte[int.Parse(size, CultureInfo.InvariantCulture)]),
            _ => Json(string.Create(CultureInfo.InvariantCulture, $$"""{"bytes":{{request.Bytes.Length}}}""")),
        };
    }

    /// <summary>The answer as it goes over the wire.</summary>
    public byte[] Whole(params string[] headers)
    {
        if (Status == 204)
            return Encoding.Latin1.GetBytes(Fault.Head(Status, headers) + "\r\n");
        var head = Fault.Head(Status, [$"Content-Type: {Type}", $"Content-Length: {Body.Length}", .. headers]);
        return [.. Encoding.Latin1.GetBytes(head + "\r\n"), .. Body];
    }

    /// <summary>Compressed, and cut by so many bytes under intact framing.</summary>
    public byte[] Compressed(int cut = 0)
    {
        if (Status == 204)
            return Whole();
        using var result = new MemoryStream();
        using (var stream = new GZipStream(result, CompressionLevel.Fastest))
            stream.Write(Body);
        return (this with { Body = result.ToArray()[..^cut] }).Whole("Content-Encoding: gzip");
    }

    private static StormAnswer Entry(string id) => Json($$"""{"id":"{{id}}","text":"{{new string('x', 200)}}"}""");

    private static StormAnswer Json(string json) => new(200, "application/json", Encoding.UTF8.GetBytes(json));

    private static string IdIn(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("id").GetString()!;
    }
}
