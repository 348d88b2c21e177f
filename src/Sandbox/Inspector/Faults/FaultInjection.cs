using System.Globalization;
using Gigstack.Sandbox.Inspector.Recording;
using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Inspector.Faults;

/// <summary>Does to requests of the API what is switched on.</summary>
internal sealed class FaultInjection(FaultSwitches switches, Edition edition)
{
    private static readonly PathString s_basePath = SandboxServer.BasePath;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (switches.All.Count == 0 || !context.Request.Path.StartsWithSegments(s_basePath, out var path))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var exchange = context.Features.Get<Exchange>()!;
        foreach (var fault in switches.Take(context.Request.Method, path))
        {
            exchange.Faults.Add(fault.Name);
            switch (fault.Kind)
            {
                case FaultKind.Latency:
                    // Callers wait on their own clocks, so this is not that of the sandbox.
                    await Task.Delay(TimeSpan.FromMilliseconds(fault.Milliseconds), TimeProvider.System, context.RequestAborted)
                        .ConfigureAwait(false);
                    break;
                case FaultKind.TooManyRequests:
                    exchange.IsReplaced = true;
                    context.Response.Headers.RetryAfter = fault.RetryAfter.ToString(CultureInfo.InvariantCulture);
                    throw edition.OwnFault(
                        StatusCodes.Status429TooManyRequests, "rate_limit_exceeded", "Too many requests: a fault switch of the sandbox");
                case FaultKind.ServerError:
                    exchange.IsReplaced = true;
                    throw edition.OwnFault(
                        StatusCodes.Status500InternalServerError, "internal_server_error", "A fault switch of the sandbox");
                case FaultKind.Reset:
                    await ResetAsync(context, exchange, next).ConfigureAwait(false);
                    return;
                default:
                    throw new InvalidOperationException($"No fault is {fault.Kind}");
            }
        }

        await next(context).ConfigureAwait(false);
    }

    // The answer is written, but to nobody, so that the log has it.
    private static async Task ResetAsync(HttpContext context, Exchange exchange, RequestDelegate next)
    {
        exchange.IsReset = true;
        context.Response.Body = new CapturedStream(Stream.Null, exchange.Response);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            context.Abort();
        }
    }
}
