using System.Text.Json;

namespace WireTests.Xml;

/// <summary>Sends a value as XML and reads the same XML as the answer, over a socket.</summary>
internal static class XmlTrip
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    /// <param name="call">The operation.</param>
    /// <param name="json">The value, as the JSON of its type.</param>
    /// <param name="xml">The bytes on the wire, without the declaration.</param>
    public static async Task Check<TSent, TRead>(Func<Api, TSent, Task<TRead>> call, string json, string xml)
    {
        await using var api = new Api(Xml(xml));

        var read = await call(api, JsonSerializer.Deserialize<TSent>(json)!);

        Assert.Equal(Declaration + xml, api.Request.Body);
        Assert.Equal("application/xml", api.Request.Header("Content-Type"));
        Assert.Equal(json, JsonSerializer.Serialize(read, s_options));
    }

    /// <summary>The JSON of what is read.</summary>
    public static async Task<string> Read<TRead>(Func<Api, Task<TRead>> call, WireReply reply)
    {
        await using var api = new Api(reply);
        return JsonSerializer.Serialize(await call(api), s_options);
    }

    public static WireReply Xml(string xml, int status = 200) => WireReply.Text(xml, status, "Content-Type: application/xml");

    private static readonly JsonSerializerOptions s_options =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
