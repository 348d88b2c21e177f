using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Gigstack.Sandbox.Server.Authentication;

/// <summary>
/// gigstack's keys are JWTs whose payload names the team and the mode. Any other string is a key, too, with a team of its own.
/// Signatures are not checked.
/// </summary>
internal static class ApiKey
{
    private const string Scheme = "Bearer ";

    public static string Create(string team, bool livemode)
    {
        var header = new JsonObject { ["alg"] = "HS256", ["typ"] = "JWT" };
        var payload = new JsonObject
        {
            ["team"] = team,
            ["livemode"] = livemode,
            ["key_id"] = (livemode ? "key_live_" : "key_test_") + Fingerprint(team),
        };
        return $"{Encode(header.ToJsonString())}.{Encode(payload.ToJsonString())}.{Encode("sandbox")}";
    }

    /// <summary>Reads an Authorization header; null when it holds no bearer token.</summary>
    public static Caller? Read(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var key = authorization[Scheme.Length..].Trim();
        if (key.Length == 0 || key.Any(char.IsWhiteSpace))
            return null;

        var payload = Payload(key);
        var team = Text(payload, "team") ?? "team_" + Fingerprint(key);
        var isTest = key.Contains("test", StringComparison.OrdinalIgnoreCase)
            || Text(payload, "key_id")?.Contains("test", StringComparison.OrdinalIgnoreCase) == true;
        return new Caller(team, payload?["livemode"] is JsonValue mode && mode.TryGetValue(out bool live) ? live : !isTest);
    }

    public static string Fingerprint(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static JsonObject? Payload(string key)
    {
        var parts = key.Split('.');
        if (parts.Length != 3)
            return null;
        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(parts[1])) as JsonObject;
        }
        catch (Exception notJwt) when (notJwt is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject? payload, string name) =>
        payload?[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
