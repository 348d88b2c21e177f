using Gigstack.Sandbox.Server.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Gigstack.Sandbox.Inspector.Recording;

/// <summary>Records each request of the API with its answer.</summary>
/// <param name="clock">The clock of the sandbox.</param>
/// <param name="record">Takes what was recorded.</param>
internal sealed class RequestRecorder(TimeProvider clock, Action<RequestRecord> record)
{
    private const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsRecorded(context))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var exchange = new Exchange();
        context.Features.Set(exchange);
        var started = TimeProvider.System.GetTimestamp();
        var (request, response) = (context.Request.Body, context.Response.Body);
        context.Request.Body = new CapturedStream(request, exchange.Request);
        context.Response.Body = new CapturedStream(response, exchange.Response);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            context.Request.Body = request;
            context.Response.Body = response;
            record(Record(context, exchange, TimeProvider.System.GetElapsedTime(started)));
        }
    }

    // The page itself, and what is beside the API, is not logged: looking would fill the log.
    private static bool IsRecorded(HttpContext context) =>
        !context.Request.Path.StartsWithSegments(SandboxServer.OwnPath, StringComparison.OrdinalIgnoreCase)
        && context.Request.Path.Value is not ("/" or "/favicon.ico");

    private RequestRecord Record(HttpContext context, Exchange exchange, TimeSpan duration)
    {
        var request = context.Request;
        var authorization = request.Headers.Authorization.ToString();
        var mask = new SecretMask(
            authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..].Trim() : null);
        return new RequestRecord
        {
            At = clock.GetUtcNow(),
            Duration = duration,
            Method = request.Method,
            Origin = $"{request.Scheme}://{request.Host}",
            Path = request.Path.ToUriComponent(),
            Query = mask.Query(request.QueryString.ToUriComponent()),
            Route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText,
            Status = exchange.IsReset || context.RequestAborted.IsCancellationRequested ? null : context.Response.StatusCode,
            Caller = ApiKey.Read(authorization),
            Check = RequestCheck.Of(context.Features.Get<ApiFault>(), exchange.IsReplaced),
            Exchange = exchange,
            Form = Form(context, mask),
            Received = Headers(request.Headers),
            Answered = Headers(context.Response.Headers),
            Mask = mask,
        };
    }

    private static List<KeyValuePair<string, string>> Headers(IHeaderDictionary headers) =>
        [.. headers.Select(static header => KeyValuePair.Create(header.Key, header.Value.ToString()))];

    // The bytes of a form may be those of a private key. A form that could not be read, or whose fields are longer than what is kept of a
    // body, is not shown at all.
    private static JsonObject? Form(HttpContext context, SecretMask mask)
    {
        if (!context.Request.HasFormContentType)
            return null;
        if (context.Features.Get<IFormFeature>()?.Form is not { } form)
            return [];
        if (form.Sum(static field => field.Key.Length + field.Value.Sum(static value => value?.Length ?? 0)) > BodyCapture.MostBytes)
            return [];
        var shown = new JsonObject();
        foreach (var (name, values) in form)
            shown[name] = values.ToString();
        shown = JsonBody.Parse(mask.Text(JsonBody.Write(shown)));
        foreach (var file in form.Files)
            shown[file.Name] = new JsonObject { ["file"] = file.FileName, ["bytes"] = file.Length };
        return shown;
    }
}
