using Microsoft.AspNetCore.Builder;
using WireApp;
using WireTests.WorkshopApi;

namespace WireTests.AspNetCore;

/// <summary>The application of tests/Wire.Tests.App, started once for all tests of a class.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    private readonly WebApplication _app = Workshop.Create();

    internal WorkshopClient Client => new(
        new WorkshopClientOptions { BaseAddress = Address, MaxRetries = 0 });

    public Uri Address => new(_app.Urls.Single());

    public Task InitializeAsync() => _app.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();
}
