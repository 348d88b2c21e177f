using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Gigstack.Sandbox.Tests.Contract;

namespace Gigstack.Sandbox.Tests.Current.Webhooks;

public sealed class DeliveryRetryTests : DeliveryTest
{
    [Fact]
    public async Task Events_arrive_in_order_and_a_failed_one_holds_back_those_behind_it()
    {
        await WebhookAsync();
        Receiver.Answers(500, 302);
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
            ids.Add(await RaiseAsync("payment.created"));

        var received = new List<string> { (await Receiver.NextAsync()).Id };
        await UntilAsync(log => log[0].Attempts.Count == 1);
        Assert.True(Receiver.HasNone);
        Clock.Advance(TimeSpan.FromSeconds(1));
        received.Add((await Receiver.NextAsync()).Id);
        await UntilAsync(log => log[0].Attempts.Count == 2);
        Clock.Advance(TimeSpan.FromSeconds(2));
        for (var i = 0; i < 5; i++)
            received.Add((await Receiver.NextAsync()).Id);
        Assert.Equal([ids[0], ids[0], .. ids], received);
        var log = await UntilAsync(log => log.All(delivery => delivery.State == WebhookDeliveryState.Delivered));
        Assert.Equal(["answered 500", "answered 302", null], log[0].Attempts.Select(attempt => attempt.Problem));
    }

    [Fact]
    public async Task Waits_double_and_end_after_seven_attempts()
    {
        var webhook = await WebhookAsync();
        Receiver.Answers(503, 503, 503, 503, 503, 503, 503);
        await RaiseAsync("payment.created");
        var next = await RaiseAsync("payment.updated");
        foreach (var wait in new[] { 1, 2, 4, 8, 16, 32 })
        {
            await Receiver.NextAsync();
            var log = await UntilAsync(log => log[0].NextAttemptAt > Clock.GetUtcNow());
            Assert.Equal(TimeSpan.FromSeconds(wait), log[0].NextAttemptAt - Clock.GetUtcNow());
            Clock.Advance(TimeSpan.FromSeconds(wait));
        }

        await Receiver.NextAsync();
        Assert.Equal(next, (await Receiver.NextAsync()).Id);
        var end = await UntilAsync(log => log[1].State == WebhookDeliveryState.Delivered);
        Assert.Equal((WebhookDeliveryState.Failed, 7, null), (end[0].State, end[0].Attempts.Count, end[0].NextAttemptAt));
        Assert.All(end, delivery => Assert.Equal(webhook, delivery.Webhook));
    }

    [Fact]
    public async Task A_receiver_has_five_seconds()
    {
        await WebhookAsync();
        Receiver.Hangs = true;
        await RaiseAsync("payment.created");
        await Receiver.NextAsync();
        Receiver.Hangs = false;
        Clock.Advance(TimeSpan.FromSeconds(5));
        var log = await UntilAsync(log => log[0].Attempts.Count == 1);
        Assert.Equal((null, "no answer within 5 s"), (log[0].Attempts[0].Status, log[0].Attempts[0].Problem));
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Receiver.NextAsync();
    }

    [Fact]
    public async Task A_webhook_that_fails_does_not_hold_back_another()
    {
        await CreateAsync(Sandbox.TestKey, """{ "url": "http://127.0.0.1:9/" }""");
        await WebhookAsync();
        await RaiseAsync("payment.created");
        await Receiver.NextAsync();
    }
}
