using System.Text;
using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Current.Webhooks;

/// <summary>A request that a <see cref="Receiver"/> got.</summary>
internal sealed record ReceivedEvent(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public string Type => (string)Json["type"]!;

    public string Id => (string)Json["id"]!;
}
