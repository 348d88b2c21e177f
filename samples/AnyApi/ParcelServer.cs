using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AnyApi;

/// <summary>The parcel service, written by hand and independent of the generated client.</summary>
internal sealed class ParcelServer : IAsyncDisposable
{
    private const int PageSize = 2;

    private readonly WebApplication _server;
    private readonly List<object> _parcels = [];

    private ParcelServer(WebApplication server) => _server = server;

    public Uri Address => new(_server.Urls.Single());

    public static async Task<ParcelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var parcels = new ParcelServer(server);
        server.MapGet(
            "/parcels",
            (int page = 1) => new { parcels = parcels._parcels.Skip((page - 1) * PageSize).Take(PageSize), total = parcels._parcels.Count });
        server.MapPost("/parcels", parcels.Send);
        server.MapGet(
            "/parcels/{number}/label",
            (string number) => Results.Bytes(Encoding.ASCII.GetBytes($"%PDF-1.4 % {number}"), "application/pdf"));
        await server.StartAsync();
        return parcels;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private IResult Send(Dictionary<string, JsonElement> parcel)
    {
        if (parcel["grams"].GetInt32() > 30_000)
            return Results.UnprocessableEntity(new { code = "too_heavy", message = "A parcel weighs 30 kg at most" });
        var number = $"P{_parcels.Count + 1:000}";
        object[] events = _parcels.Count == 0
            ? [
                new { kind = "scanned", at = "2026-03-02T08:15:00Z", depot = "Toluca" },
                new { kind = "delivered", at = "2026-03-03T17:40:00Z", signedBy = "Ana" }]
            : [new { kind = "lost", at = "2026-03-04T00:00:00Z" }];
        var taken = new { number, to = parcel["to"], grams = parcel["grams"], insured = parcel.TryGetValue("insured", out var value) ? (JsonElement?)value : null, state = "on-its-way", events };
        _parcels.Add(taken);
        return Results.Json(taken, statusCode: 201);
    }
}
