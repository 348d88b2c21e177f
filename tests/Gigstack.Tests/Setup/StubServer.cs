using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GigstackTests.Setup;

/// <summary>A server that answers what a test tells it, for what the Sandbox does not do.</summary>
public sealed class StubServer : IAsyncLifetime
{
    private WebApplication _server = null!;
    private RequestDelegate _answer = context => throw new InvalidOperationException($"No answer for {context.Request.Path}.");

    public Uri BaseAddress => new(_server.Urls.Single() + "/v2");

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(context => _answer(context));
        await _server.StartAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    /// <summary>Answers every request with the same JSON.</summary>
    public void Answers(int status, string json) => Answers(context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypeNames.Application.Json;
        return context.Response.WriteAsync(json);
    });

    public void Answers(RequestDelegate answer) => _answer = answer;

    /// <summary>A client of the current edition that does not repeat anything.</summary>
    public Gigstack.GigstackClient CurrentClient() => new("key", new() { BaseAddress = BaseAddress, MaxRetries = 0 });

    /// <summary>A client of June 2025 that does not repeat anything.</summary>
    public Gigstack.V202506.GigstackClient June2025Client() => new("key", new() { BaseAddress = BaseAddress, MaxRetries = 0 });
}
