using System.Net;
using Gigstack.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace Gigstack.Package.Tests;

/// <summary>The files of a Blazor application, and the Sandbox at /v2 of the same origin.</summary>
internal sealed class BlazorSite : LocalServer
{
    private readonly HttpMessageInvoker _sandbox;
    private readonly TaskCompletionSource<string> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BlazorSite(GigstackSandbox sandbox) => _sandbox = new(sandbox.CreateHandler());

    /// <summary>What the page sent to /told.</summary>
    public Task<string> Told => _told.Task;

    public static async Task<BlazorSite> StartAsync(GigstackSandbox sandbox, string folder)
    {
        var site = new BlazorSite(sandbox);
        var files = new PhysicalFileProvider(folder);
        await site.ServeAsync(app =>
        {
            app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
            app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true });
            app.Run(site.AnswerAsync);
        });
        return site;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
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
