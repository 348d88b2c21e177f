using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gigstack.Package.Tests;

/// <summary>The API of Programs/shapes.yaml. Pages of every origin may call it.</summary>
internal sealed class ShapesServer : LocalServer
{
    private const string Packed = """{"shape":{"kind":"square","side":9007199254740993}}""";

    private ShapesServer()
    {
    }

    /// <summary>The User-Agent of each request.</summary>
    public ConcurrentQueue<string> Agents { get; } = [];

    public static async Task<ShapesServer> StartAsync()
    {
        var server = new ShapesServer();
        await server.ServeAsync(app => app.Run(server.AnswerAsync));
        return server;
    }

    private Task AnswerAsync(HttpContext context)
    {
        Agents.Enqueue(context.Request.Headers.UserAgent.ToString());
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlAllowHeaders = "content-type";
        return (context.Request.Method, context.Request.Path.Value) switch
        {
            ("OPTIONS", _) => Task.CompletedTask,
            ("POST", "/drawings" or "/pets") => EchoAsync(context),
            ("GET", "/packed") => PackedAsync(context),
            ("POST", "/files") => PartsAsync(context),
            ("GET", "/files/a.bin") => BytesAsync(context, new byte[100_000], "application/octet-stream"),
            ("GET", "/ticks") => BytesAsync(context, "data: {\"number\":1}\n\ndata: {\"number\":2}\n\n"u8.ToArray(), "text/event-stream"),
            _ => NotFoundAsync(context),
        };
    }

    private static Task EchoAsync(HttpContext context)
    {
        context.Response.ContentType = context.Request.ContentType;
        return context.Request.Body.CopyToAsync(context.Response.Body);
    }

    // Compressed whether or not it was asked for, with the checksum of what is sent.
    private static Task PackedAsync(HttpContext context)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Packed));
#pragma warning disable CA5351 // an old header for checksums
        context.Response.Headers.ContentMD5 = Convert.ToBase64String(MD5.HashData(packed.ToArray()));
#pragma warning restore CA5351
        context.Response.Headers.ContentEncoding = "gzip";
        return BytesAsync(context, packed.ToArray(), "application/json");
    }

    private static async Task PartsAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var parts = form.Files.Select(static file => $"{file.Name} {file.FileName} {file.Length}").Concat(form.Keys.Select(key => $"{key} {form[key]}"));
        await context.Response.WriteAsJsonAsync(parts.Order(StringComparer.Ordinal).ToArray());
    }

    private static Task BytesAsync(HttpContext context, byte[] bytes, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, 0, bytes.Length);
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
