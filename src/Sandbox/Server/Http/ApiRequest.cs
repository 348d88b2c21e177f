using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>The HTTP request as handlers see it.</summary>
internal sealed class ApiRequest(HttpRequest request)
{
    public string PathValue(string name) => request.RouteValues[name] as string ?? "";

    public string? Header(string name) => request.Headers.TryGetValue(name, out var values) && values.Count == 1 ? values[0] : null;

    /// <summary>The absolute URL of a route, on the address the caller used.</summary>
    public string RouteUrl(string path) => $"{request.Scheme}://{request.Host}{SandboxServer.BasePath}{path}";

    /// <summary>The absolute URL of a stored file, on the address the caller used.</summary>
    public string FileUrl(string name) => $"{request.Scheme}://{request.Host}{SandboxServer.FilesPath}/{name}";
}
