using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace WireApp;

internal static class MeasurementEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/measurements").WithTags("measurements");
        group.MapPost("/", static (Measurement measurement) => measurement).WithName("EchoMeasurement");
        group.MapPost("/map", static (Dictionary<string, Measurement?> map) => map).WithName("EchoMap");
        group.MapPost("/number", static ([FromBody] ulong number) => number).WithName("EchoNumber");
        group.MapGet("/text", static () => "plain text").WithName("PlainText");
        group.MapGet("/query", Query).WithName("Query");
        group.MapGet("/headers", static ([FromHeader(Name = "X-Trace")] string trace, [FromHeader(Name = "X-Level")] int level) => $"{trace} {level}")
            .WithName("Headers");
        group.MapGet("/path/{day}/{unit}/{huge}", static (DateOnly day, Unit unit, ulong huge) => FormattableString.Invariant($"{day:O} {unit} {huge}"))
            .WithName("Path");
        group.MapGet("/catch-all/{*rest}", static (string rest) => rest).WithName("CatchAll");
    }

    private static string Query(
        Unit unit, Unit[] units, int[]? ids, uint[]? sizes, ulong? huge, DateOnly? day, TimeOnly? hour, TimeSpan? span, decimal? price, Guid? id,
        bool? on, DateTimeOffset? at, string? text) =>
        string.Create(CultureInfo.InvariantCulture, $"{unit}|{string.Join('+', units)}|{string.Join('+', ids ?? [])}|{string.Join('+', sizes ?? [])}")
        + string.Create(CultureInfo.InvariantCulture, $"|{huge}|{day:O}|{hour:O}|{span:c}|{price}|{id}|{on}|{at:O}|{text}");
}
