using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>Answers errors with the error body of the edition.</summary>
internal sealed partial class ErrorResponses(Edition edition, TimeProvider clock, ILogger logger)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (!context.Response.HasStarted && Unrouted(context) is { } fault)
                await WriteAsync(context, fault).ConfigureAwait(false);
        }
        catch (ApiFault fault)
        {
            await WriteAsync(context, fault).ConfigureAwait(false);
        }
        catch (BadHttpRequestException problem)
        {
            await WriteAsync(context, edition.UnreadableBody(problem.Message, problem.StatusCode)).ConfigureAwait(false);
        }
        catch (StorageUnavailableException problem) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, edition.Unavailable(problem.Message)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected; the transaction was rolled back.
        }
#pragma warning disable CA1031 // An internal error must have an error body, too.
        catch (Exception problem) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            LogDefect(logger, problem, context.Request.Method, context.Request.Path);
            await WriteAsync(context, edition.Failure()).ConfigureAwait(false);
        }
    }

    private ApiFault? Unrouted(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => NotFound(context.Request),
        StatusCodes.Status405MethodNotAllowed => edition.MethodNotAllowed(context.Request.Method, context.Request.Path),
        _ => null,
    };

    private ApiFault NotFound(HttpRequest request)
    {
        var (method, path) = (request.Method, request.Path);
        return BaseAddress.IsWrong(path)
            ? edition.WrongBaseAddress(
                $"This is the gigstack Sandbox; the base address is {request.Scheme}://{request.Host}{SandboxServer.BasePath}. "
                    + $"There is no {method} {path}")
            : edition.UnknownRoute(method, path);
    }

    private Task WriteAsync(HttpContext context, ApiFault fault)
    {
        // For who looks at requests.
        context.Features.Set(fault);
        if (fault.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        return ApiRoutes.WriteAsync(context, fault.Status, edition.ErrorBody(fault, clock.GetUtcNow()));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed inside the sandbox")]
    private static partial void LogDefect(ILogger logger, Exception problem, string method, string path);
}
