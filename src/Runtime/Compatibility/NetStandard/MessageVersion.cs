namespace Gigstack.Runtime;

/// <summary>The version of HTTP of a message: older handlers have their own.</summary>
internal static class MessageVersion
{
    public static void SetOwn(HttpRequestMessage message) => _ = message;

    public static void SetOf(HttpClient client, HttpRequestMessage message) => _ = (client, message);
}
