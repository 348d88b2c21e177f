namespace Gigstack.Sandbox.Tests.Current;

/// <summary>Tests of what happens at a time, from 20 November 2025 at 18:00 in Mexico City. The clock stands until it is moved.</summary>
public abstract class ClockTest() : InvoiceTest(new SteppedClock(Start))
{
    protected static DateTimeOffset Start { get; } = new(2025, 11, 20, 18, 0, 0, TimeSpan.FromHours(-6));

    /// <summary>A time of 2025 in Mexico City, as <c>11-30 23:59</c>.</summary>
    protected static DateTimeOffset Mexico(string time) =>
        DateTimeOffset.Parse($"2025-{time}:00-06:00", System.Globalization.CultureInfo.InvariantCulture);

    protected Task AdvanceTo(string time) => Sandbox.Clock.AdvanceToAsync(Mexico(time));

    /// <summary>The events so far, with their times in Mexico City.</summary>
    protected async Task<List<string>> Events() =>
    [
        .. (await Sandbox.ListWebhookDeliveriesAsync()).Select(delivery => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{delivery.EventCreatedAt.ToOffset(Start.Offset):MM-dd HH:mm:ss} {delivery.EventType}")),
    ];

    protected async Task Listen(params string[] events) => Assert.Equal(201, (await Post("/webhooks", $$"""
        { "url": "http://127.0.0.1:1/", "events": [ {{string.Join(", ", events.Select(name => $"\"{name}\""))}} ] }
        """)).Status);

    protected async Task Set(string settings) => Assert.Equal(200, (await Put("/teams/team_sandbox/settings", settings)).Status);

    protected Task<string> Receipt(string more = "", string items = """{ "description": "x", "unit_price": 100 }""") =>
        Created("/receipts", $$"""{ "client": { "name": "Ana" }, "items": [ {{items}} ]{{more}} }""");
}
