namespace Gigstack.Runtime;

/// <summary>Addresses whose path and query stay as they are written.</summary>
internal static class WrittenUri
{
    private static readonly UriCreationOptions s_asWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public static Uri Of(string uri) => new(uri, s_asWritten);
}
