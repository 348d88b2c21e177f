using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests;

/// <summary>What came back.</summary>
public sealed record Answer(int Status, JsonObject Body, string Challenge, ICollection<string> Allow)
{
    public JsonObject Data => Body["data"]!.AsObject();

    public JsonArray Items => Body["data"]!.AsArray();

    public string? Code => (string?)Body["error"]?["code"];

    public IEnumerable<string> Each(string field) => Items.Select(item => (string)item![field]!);

    /// <summary>Asserts status and the whole body. A text that starts with <c>~</c> is a pattern for a text or number.</summary>
    public void Is(int status, string expected)
    {
        Assert.True(status == Status, $"Expected {status}, got {Status}: {Body.ToJsonString()}");
        Json.Equal(JsonNode.Parse(expected), Body);
    }
}
