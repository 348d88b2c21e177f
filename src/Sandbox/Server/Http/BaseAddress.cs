using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>What a path says about the base address that a client was given.</summary>
internal static class BaseAddress
{
    private static readonly PathString s_basePath = SandboxServer.BasePath;

    /// <summary>Whether the path has no <c>/v2</c>, another version, or <c>/v2</c> twice.</summary>
    public static bool IsWrong(PathString path) =>
        !path.StartsWithSegments(SandboxServer.FilesPath, StringComparison.Ordinal)
        && !path.StartsWithSegments(SandboxServer.OwnPath, StringComparison.Ordinal)
        && (!path.StartsWithSegments(s_basePath, StringComparison.Ordinal, out var rest)
            || rest.StartsWithSegments(s_basePath, StringComparison.Ordinal));
}
