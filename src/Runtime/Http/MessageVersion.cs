namespace Gigstack.Runtime;

/// <summary>The version of HTTP of a message.</summary>
internal static class MessageVersion
{
    /// <summary>Of a message that no client of the user sends.</summary>
    public static void SetOwn(HttpRequestMessage message) => message.VersionPolicy = HttpVersionPolicy.RequestVersionOrHigher;

    /// <summary>What the client of the user asks for.</summary>
    public static void SetOf(HttpClient client, HttpRequestMessage message)
    {
        message.Version = client.DefaultRequestVersion;
        message.VersionPolicy = client.DefaultVersionPolicy;
    }
}
