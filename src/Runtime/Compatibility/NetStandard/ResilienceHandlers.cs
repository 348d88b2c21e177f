namespace Gigstack.Runtime;

/// <summary>Recognizes requests that a handler of Microsoft.Extensions.Http.Resilience has sent.</summary>
internal static class ResilienceHandlers
{
    // The handler keeps its context there, and leaves the key when it has finished.
    private const string Key = "Resilience.Http.ResilienceContext";

    public static bool HaveSent(HttpRequestMessage message) =>
        message.Properties.ContainsKey(Key);
}
