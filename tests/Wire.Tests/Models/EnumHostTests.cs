using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using WireTests.ShopApi;

namespace WireTests.Models;

/// <summary>Open enums as parameters of a minimal API, and in configuration.</summary>
public sealed class EnumHostTests : IAsyncLifetime
{
    private readonly WebApplication _app = Create();

    [Theory]
    [InlineData("/query?state=paid", "paid")]
    [InlineData("/query?state=in%20transit", "in transit")]
    [InlineData("/query?state=unheard", "unheard")]
    [InlineData("/optional", "none")]
    [InlineData("/optional?state=open", "open")]
    [InlineData("/many?state=open&state=paid", "open,paid")]
    [InlineData("/path/open/3", "open High")]
    [InlineData("/header", "paid")]
    public async Task Parameters_are_bound(string target, string expected)
    {
        using var response = await SendAsync(target);

        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/query?state=")]
    [InlineData("/query")]
    [InlineData("/path/open/high")]
    public async Task What_is_no_value_is_refused(string target)
    {
        using var response = await SendAsync(target);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public void Configuration_is_bound()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["State"] = "paid",
            ["Priority"] = "3",
            ["States:0"] = "open",
            ["States:1"] = "new",
            ["Named:a"] = "open",
        }).Build();

        var settings = configuration.Get<Settings>()!;

        Assert.Equal((State.Paid, Priority.High, null), (settings.State, settings.Priority, settings.Missing));
        Assert.Equal([State.Open, new State("new")], settings.States);
        Assert.Equal(State.Open, settings.Named["a"]);
    }

    public Task InitializeAsync() => _app.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    private static WebApplication Create()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/query", static (State state) => state.Value);
        app.MapGet("/optional", static (State? state) => state?.Value ?? "none");
        app.MapGet("/many", static ([FromQuery] State[] state) => string.Join(',', state));
        app.MapGet("/path/{state}/{priority}", static (State state, Priority priority) => $"{state} {(priority == Priority.High ? "High" : "?")}");
        app.MapGet("/header", static ([FromHeader(Name = "X-State")] State state) => state.Value);
        return app;
    }

    private async Task<HttpResponseMessage> SendAsync(string target)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, _app.Urls.Single() + target) { Headers = { { "X-State", "paid" } } };
        return await http.SendAsync(request);
    }

    private sealed class Settings
    {
        public State State { get; set; }

        public Priority Priority { get; set; }

        public State? Missing { get; set; }

        public List<State> States { get; } = [];

        public Dictionary<string, State> Named { get; } = [];
    }
}
