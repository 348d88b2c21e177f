namespace Gigstack.Sandbox.Tests.Current;

/// <summary>The clock with other clocks, data files and receivers.</summary>
public sealed class ClockStateTests
{
    private static readonly DateTimeOffset s_start = new(2025, 11, 20, 18, 0, 0, TimeSpan.FromHours(-6));

    [Fact]
    public async Task With_the_system_clock_time_goes_on_from_where_it_was_moved()
    {
        await using var sandbox = await GigstackSandbox.StartAsync(new() { Listen = false });
        var before = TimeProvider.System.GetUtcNow();
        await sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(10));
        Assert.InRange(sandbox.Clock.GetUtcNow() - before, TimeSpan.FromDays(10), TimeSpan.FromDays(10) + TimeSpan.FromMinutes(5));
        var moved = sandbox.Clock.GetUtcNow();
        await Task.Delay(20);
        Assert.True(sandbox.Clock.GetUtcNow() > moved);
    }

    [Fact]
    public async Task With_the_system_clock_what_is_due_happens_without_a_request()
    {
        await using var sandbox = await GigstackSandbox.StartAsync(new() { Listen = false });
        var mexico = sandbox.Clock.GetUtcNow().ToOffset(s_start.Offset);
        await sandbox.Clock.AdvanceToAsync(new DateTimeOffset(mexico.Date.AddDays(1), s_start.Offset).AddSeconds(-1));
        using var http = Client(sandbox);
        await PostAsync(http, sandbox, "/webhooks", """{ "url": "http://127.0.0.1:1/", "events": [ "receipt.completed" ] }""");
        await PostAsync(http, sandbox, "/receipts", Receipt("day"));
        // Its day ends within a second. It missed the run of 23:59 and waits for the next.
        await sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(61));
        Assert.Empty(await sandbox.ListWebhookDeliveriesAsync());
        for (var i = 0; i < 1000 && (await sandbox.ListWebhookDeliveriesAsync()).Count == 0; i++)
            await Task.Delay(10);
        Assert.Single(await sandbox.ListWebhookDeliveriesAsync());
    }

    [Fact]
    public async Task What_became_due_while_nothing_ran_happens_at_its_time_afterwards()
    {
        var folder = Directory.CreateTempSubdirectory("gigstack-clock-").FullName;
        var file = Path.Combine(folder, "state.db");
        var clock = new SteppedClock(s_start);
        await using (var first = await GigstackSandbox.StartAsync(new() { Listen = false, DataFile = file, TimeProvider = clock }))
        {
            using var http = Client(first);
            await PostAsync(http, first, "/webhooks", """{ "url": "http://127.0.0.1:1/", "events": [ "receipt.completed" ] }""");
            await PostAsync(http, first, "/receipts", Receipt("day"));
        }

        clock.Advance(TimeSpan.FromDays(3));
        await using (var second = await GigstackSandbox.StartAsync(new() { Listen = false, DataFile = file, TimeProvider = clock }))
        {
            using var http = Client(second);
            Assert.Contains("\"completed\"", await http.GetStringAsync(second.BaseAddress + "/receipts"), StringComparison.Ordinal);
            var delivery = Assert.Single(await second.ListWebhookDeliveriesAsync());
            Assert.Equal(s_start.AddHours(6).AddMinutes(-1), delivery.EventCreatedAt);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_receiver_may_call_the_sandbox_while_its_clock_moves()
    {
        GigstackSandbox? sandbox = null;
        var seen = new List<string>();
        using var receiver = new CallingReceiver(async () =>
        {
            using var http = Client(sandbox!);
            seen.Add(await http.GetStringAsync(sandbox!.BaseAddress + "/receipts"));
        });
        await using (sandbox = await GigstackSandbox.StartAsync(
            new() { Listen = false, WebhookHandler = receiver, TimeProvider = new SteppedClock(s_start) }))
        {
            using var http = Client(sandbox);
            await PostAsync(http, sandbox, "/webhooks", """{ "url": "http://127.0.0.1:1/", "events": [ "receipt.completed" ] }""");
            await PostAsync(http, sandbox, "/receipts", Receipt("day"));
            await sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(1));
            Assert.Contains("\"completed\"", Assert.Single(seen), StringComparison.Ordinal);
            Assert.Equal(WebhookDeliveryState.Delivered, Assert.Single(await sandbox.ListWebhookDeliveriesAsync()).State);
        }
    }

    private static string Receipt(string periodicity) => $$"""
        { "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 100 } ], "periodicity": "{{periodicity}}" }
        """;

    private static HttpClient Client(GigstackSandbox sandbox)
    {
        var http = new HttpClient(sandbox.CreateHandler());
        http.DefaultRequestHeaders.Authorization = new("Bearer", sandbox.TestKey);
        return http;
    }

    private static async Task PostAsync(HttpClient http, GigstackSandbox sandbox, string path, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(sandbox.BaseAddress + path, content);
        Assert.Equal(201, (int)response.StatusCode);
    }

    private sealed class CallingReceiver(Func<Task> call) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await call();
            return new HttpResponseMessage(System.Net.HttpStatusCode.OK);
        }
    }
}
