using Gigstack.Sandbox.Inspector.Recording;
using Gigstack.Sandbox.Inspector.Snippets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gigstack.Sandbox.Inspector.Routes;

/// <summary>The log of requests.</summary>
internal static class RequestRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints, Edition edition, RequestLog log)
    {
        var path = PageRoutes.Path + "/requests";
        endpoints.MapMethods(path, [HttpMethods.Get], context => PageRoutes.WriteAsync(
            context, new JsonArray([.. log.Records.Select(Summary)])));
        endpoints.MapMethods(path, [HttpMethods.Delete], context =>
        {
            log.Clear();
            return PageRoutes.WriteAsync(context, new JsonArray());
        });
        endpoints.MapMethods(path + "/{number}", [HttpMethods.Get], context => PageRoutes.WriteAsync(
            context, Details(log.Find(PageRoutes.Number(context)) ?? throw edition.NotFound("Request"), edition)));
    }

    public static JsonObject Summary(RequestRecord record) => new()
    {
        ["number"] = record.Number,
        ["at"] = record.At.ToUnixTimeMilliseconds(),
        ["method"] = record.Method,
        ["path"] = record.Mask.Text(record.Path),
        ["query"] = record.Query,
        ["status"] = record.Status,
        ["duration_ms"] = Math.Round(record.Duration.TotalMilliseconds, 1),
        ["outcome"] = record.Exchange.IsReset ? "reset" : record.Status is null ? "aborted" : record.Check.Outcome,
        ["code"] = record.Check.Code,
        ["faults"] = new JsonArray([.. record.Exchange.Faults.Select(name => (JsonNode)name)]),
        ["team"] = record.Caller?.Team,
        ["livemode"] = record.Caller?.Livemode,
    };

    private static JsonObject Details(RequestRecord record, Edition edition)
    {
        var details = Summary(record);
        details["check"] = new JsonObject
        {
            ["outcome"] = record.Check.Outcome,
            ["code"] = record.Check.Code,
            ["message"] = record.Check.Message is { } message ? record.Mask.Text(message) : null,
            ["details"] = new JsonArray([.. record.Check.Details.Select(line => (JsonNode)record.Mask.Text(line))]),
        };
        details["request"] = Side(record.RequestHeaders, record.RequestText, record.Exchange.Request);
        details["response"] = Side(record.ResponseHeaders, record.ResponseText, record.Exchange.Response);
        details["curl"] = CurlCommand.Of(record);
        details["csharp"] = CSharpCall.Of(record, edition.Name);
        return details;
    }

    private static JsonObject Side(IEnumerable<KeyValuePair<string, string>> headers, string body, BodyCapture capture) => new()
    {
        ["headers"] = new JsonArray([.. headers.Select(header => new JsonArray(header.Key, header.Value))]),
        ["body"] = body,
        ["bytes"] = capture.Length,
        ["cut"] = capture.IsCut,
    };
}
