using System.Diagnostics;

namespace Gigstack.Sandbox.Tests.Inspector;

public sealed class EventTests : InspectorTest
{
    [Fact]
    public async Task Requests_arrive_while_they_happen_and_those_before_at_once()
    {
        await ApiAsync(HttpMethod.Post, "/clients", """{ "name": "Ana" }""");
        using var events = await EventStream.OpenAsync(At("/sandbox/page/events"));
        var first = await events.NextAsync("request");
        Assert.Equal(("POST", "/v2/clients", 201, "passed"), Summary(first));
        Assert.Equal(("team_sandbox", false), ((string?)first["team"], (bool?)first["livemode"]));

        await ApiAsync(HttpMethod.Post, "/clients", """{ "name": "Ana", "email": "nobody" }""");
        Assert.Equal(("POST", "/v2/clients", 400, "refused"), Summary(await events.NextAsync("request")));
    }

    [Fact]
    public async Task Who_connects_again_gets_what_was_missed()
    {
        await ApiAsync(HttpMethod.Get, "/clients");
        string last;
        using (var events = await EventStream.OpenAsync(At("/sandbox/page/events")))
        {
            await events.NextAsync("request");
            last = events.LastId!;
        }

        await ApiAsync(HttpMethod.Get, "/services");
        using var again = await EventStream.OpenAsync(At("/sandbox/page/events"), last);
        Assert.Equal("/v2/services", (string?)(await again.NextAsync("request"))["path"]);

        // The numbers of a sandbox that ran before mean nothing.
        using var other = await EventStream.OpenAsync(At("/sandbox/page/events"), "00000000-5");
        Assert.Equal("/v2/clients", (string?)(await other.NextAsync("request"))["path"]);
    }

    [Fact]
    public async Task Changes_are_told()
    {
        using var events = await EventStream.OpenAsync(At("/sandbox/page/events"));
        await ApiAsync(HttpMethod.Post, "/clients", """{ "name": "Ana" }""");
        await events.NextAsync("state");
        await SwitchOnAsync("""{ "kind": "500" }""");
        await events.NextAsync("faults");
    }

    [Fact]
    public async Task An_open_page_does_not_hold_up_the_end()
    {
        var sandbox = await GigstackSandbox.StartAsync();
        using var events = await EventStream.OpenAsync(new Uri(sandbox.BaseAddress, "/sandbox/page/events"));
        var rest = events.RestAsync();
        var watch = Stopwatch.StartNew();
        await sandbox.DisposeAsync();
        await rest.ContinueWith(static _ => { }, TaskScheduler.Default);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task There_are_not_more_pages_than_some()
    {
        var open = new List<EventStream>();
        for (var i = 0; i < 32; i++)
            open.Add(await EventStream.OpenAsync(At("/sandbox/page/events")));
        using var response = await Http.GetAsync(At("/sandbox/page/events"));
        Assert.Equal(503, (int)response.StatusCode);
        open.ForEach(static one => one.Dispose());
    }

    private static (string?, string?, int?, string?) Summary(System.Text.Json.Nodes.JsonNode told) =>
        ((string?)told["method"], (string?)told["path"], (int?)told["status"], (string?)told["outcome"]);
}
