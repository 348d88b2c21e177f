using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gigstack.Load.Files;

/// <summary>Sends and receives bytes that nobody keeps.</summary>
internal static class FilesServer
{
    public static void Map(WebApplication server)
    {
        server.MapGet("/files/{size}", DownloadAsync);
        server.MapPost("/files", UploadAsync);
        server.MapPost("/forms", UploadAsync);
    }

    private static async Task DownloadAsync(HttpContext context, long size)
    {
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = size;
        var buffer = new byte[64 * 1024];
        for (var sent = 0L; sent < size; sent += buffer.Length)
            await context.Response.Body.WriteAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, size - sent)));
    }

    private static async Task UploadAsync(HttpContext context)
    {
        var received = 0L;
        var buffer = new byte[64 * 1024];
        while (await context.Request.Body.ReadAsync(buffer) is > 0 and var read)
            received += read;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $$"""{"bytes":{{received}}}"""));
    }
}
