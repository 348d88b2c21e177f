namespace Gigstack.Runtime;

/// <summary>Browsers have a newer framework.</summary>
internal static class BrowserFetch
{
    public static bool IsUsed => false;

    public static void Prepare(HttpRequestMessage message) => _ = message;

    public static void Adapt(HttpResponseMessage response) => _ = response;
}
