using System.Net;
using Gigstack.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Gigstack.Package.Tests;

/// <summary>The files of a Blazor application, and the Sandbox at /v2 of the same origin.</summary>
internal sealed class BlazorSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _sandbox;
    private readonly TaskCompletionSource<string> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BlazorSite(WebApplication app, GigstackSandbox sandbox) => (_app, _sandbox) = (app, new(sandbox.CreateHandler()));

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>What the page sent to /told.</summary>
    public Task<string> Told => _told.Task;

    public static async Task<BlazorSite> StartAsync(GigstackSandbox sandbox, string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = new BlazorSite(builder.Build(), sandbox);
        var files = new PhysicalFileProvider(folder);
        site._app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        site._app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true });
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _sandbox.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/told")
            _told.TrySetResult(context.Request.Query["text"].ToString());
        else if (context.Request.Path.StartsWithSegments("/v2", StringComparison.Ordinal))
            return ForwardAsync(context);
        else
            context.Response.StatusCode = (int)HttpStatusCode.NotFound;
        return Task.CompletedTask;
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var message = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), new Uri("http://localhost" + context.Request.Path + context.Request.QueryString));
        if (context.Request.ContentLength > 0)
            message.Content = new StreamContent(context.Request.Body);
        foreach (var (name, values) in context.Request.Headers.Where(static header => header.Key is "Authorization" or "Content-Type" or "Accept"))
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.ToArray()))
                message.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        using var response = await _sandbox.SendAsync(message, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(context.Response.Body);
    }
}
