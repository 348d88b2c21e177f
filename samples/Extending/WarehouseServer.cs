using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Extending;

/// <summary>The warehouse, written by hand and independent of the generated client. It checks the signature of every request.</summary>
internal sealed class WarehouseServer(string keyId, byte[] key) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, JsonObject> _orders = new();
    private readonly ConcurrentDictionary<string, bool> _signatures = new();
    private WebApplication? _server;
    private int _requests;

    public Uri Address => new(_server!.Urls.Single());

    /// <summary>Values of the header X-Store, as they were received.</summary>
    public ConcurrentQueue<string> Stores { get; } = new();

    /// <summary>How many signatures were accepted, each once.</summary>
    public int Accepted => _signatures.Count;

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Use(AuthenticateAsync);
        _server.MapPost("/orders", Create);
        _server.MapGet("/orders/{number}", (string number) => _orders.TryGetValue(number, out var order) ? Packed(order) : Results.NotFound());
        await _server.StartAsync();
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? default;

    private IResult Create(JsonObject sent)
    {
        var number = $"W{_orders.Count + 1:000}";
        var order = new JsonObject { ["number"] = number, ["state"] = "received", ["lines"] = sent["lines"]!.DeepClone() };
        _orders[number] = order;
        return Results.Json(order, statusCode: 201);
    }

    private static IResult Packed(JsonObject order)
    {
        order["state"] = "packed";
        return Results.Json(order);
    }

    private async Task AuthenticateAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        request.EnableBuffering();
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        request.Body.Position = 0;
        var date = request.Headers["X-Date"].ToString();
        var signed = $"{request.Method}\n{request.Path}{request.QueryString}\n{date}\n{Convert.ToHexString(SHA256.HashData(body.ToArray()))}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
        var isRecent = DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, out var at) && DateTimeOffset.UtcNow - at < TimeSpan.FromMinutes(5);
        if (!isRecent || request.Headers.Authorization != $"HMAC-SHA256 {keyId}:{signature}" || !_signatures.TryAdd(signature, true))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await context.Response.WriteAsJsonAsync(new { code = "bad_signature", message = "The signature is wrong, old, or was used before." });
        }
        else if (Interlocked.Increment(ref _requests) == 1)
        {
            // The first request of all finds the warehouse busy, to be sent again.
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else
        {
            Stores.Enqueue(request.Headers["X-Store"].ToString());
            await next(context);
        }
    }
}
