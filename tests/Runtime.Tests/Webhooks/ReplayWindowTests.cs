using System.Text;
using Gigstack.Runtime.Tests.Wire;
using static Gigstack.Runtime.WebhookVerification;

namespace Gigstack.Runtime.Tests.Webhooks;

public sealed class ReplayWindowTests
{
    private const string Body = """{"id":"evt_1"}""";

    private readonly TestClock _time = new();
    private readonly Sender _sender;
    private readonly WebhookReplayWindow _window;
    private readonly List<string> _handled = [];

    public ReplayWindowTests()
    {
        _sender = new(_time);
        _window = Window();
    }

    [Fact]
    public async Task The_same_id_is_handled_once_whatever_its_time_and_signature_are()
    {
        var first = _sender.Standard("msg_1", Body);
        Assert.Equal(Valid, await ReceiveAsync(first));
        Assert.Equal(Replayed, await ReceiveAsync(first));
        _time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(Replayed, await ReceiveAsync(_sender.Standard("msg_1", Body)));
        Assert.Equal(Valid, await ReceiveAsync(_sender.Standard("msg_2", Body)));
        Assert.Equal([Body, Body], _handled);
    }

    [Fact]
    public async Task A_webhook_whose_handler_failed_is_handled_when_it_is_sent_again()
    {
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            var failure = await Assert.ThrowsAsync<InvalidOperationException>(
                () => ReceiveAsync(_sender.Standard("msg_1", Body), static _ => throw new InvalidOperationException("no")));
            Assert.Equal("no", failure.Message);
            _time.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(Valid, await ReceiveAsync(_sender.Standard("msg_1", Body)));
        Assert.Equal(Replayed, await ReceiveAsync(_sender.Standard("msg_1", Body)));
        Assert.Equal([Body], _handled);
    }

    [Fact]
    public async Task A_webhook_that_is_being_handled_is_neither_handled_nor_taken_for_handled()
    {
        var gate = new TaskCompletionSource();
        var first = ReceiveAsync(_sender.Standard("msg_1", Body), _ => gate.Task);
        Assert.Equal(InProgress, await ReceiveAsync(_sender.Standard("msg_1", Body)));
        Assert.Equal(Valid, await ReceiveAsync(_sender.Standard("msg_2", Body)));

        gate.SetException(new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.Equal(Valid, await ReceiveAsync(_sender.Standard("msg_1", Body)));
    }

    [Theory]
    [InlineData(23.9, Replayed)]
    [InlineData(24, Valid)]
    public async Task A_day_is_remembered(double hours, WebhookVerification expected)
    {
        Assert.Equal(Valid, await ReceiveAsync(_sender.Standard("msg_1", Body)));
        _time.Jump(TimeSpan.FromDays(-3));
        _time.Advance(TimeSpan.FromHours(hours));
        Assert.Equal(expected, await ReceiveAsync(_sender.Standard("msg_1", Body)));
    }

    [Fact]
    public async Task What_can_be_replayed_is_remembered_even_if_the_window_is_shorter()
    {
        // Signed by a clock that is five minutes ahead: good for ten.
        _time.Jump(TimeSpan.FromMinutes(5));
        var early = _sender.Standard("msg_1", Body);
        _time.Jump(TimeSpan.FromMinutes(-5));
        var window = Window(duration: TimeSpan.FromMinutes(1));

        Assert.Equal(Valid, await ReceiveAsync(early, window: window));
        _time.Advance(TimeSpan.FromMinutes(9.9));
        Assert.Equal(Replayed, await ReceiveAsync(early, window: window));
        _time.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Equal(TooOld, await ReceiveAsync(early, window: window));
    }

    [Fact]
    public async Task The_same_body_with_an_hmac_is_handled_once_however_it_is_signed()
    {
        var window = new WebhookReplayWindow(new HmacSignature("X-Signature", "5ecret", "new")) { TimeProvider = _time };
        Assert.Equal(Valid, await ReceiveAsync(Sender.Hmac(Body), window: window));
        Assert.Equal(Replayed, await ReceiveAsync(Sender.Hmac(Body), window: window));
        Assert.Equal(Replayed, await ReceiveAsync(Sender.Hmac(Body, isUpper: true), window: window));
        Assert.Equal(Replayed, await ReceiveAsync(Sender.Hmac(Body, "new"), window: window));
        Assert.Equal(WrongSignature, await ReceiveAsync(Sender.Hmac(Body, "other"), window: window));
        Assert.Equal([Body], _handled);
    }

    [Fact]
    public async Task What_is_not_signed_leaves_no_mark()
    {
        Assert.Equal(WrongSignature, await ReceiveAsync(_sender.Standard("msg_1", Body, "whsec_AAAA")));
        Assert.Equal(MissingHeader, await ReceiveAsync(static _ => null));
        Assert.Empty(_handled);
        Assert.Equal(Valid, await ReceiveAsync(_sender.Standard("msg_1", Body)));
    }

    [Fact]
    public async Task The_oldest_is_forgotten_when_the_memory_is_full()
    {
        var window = Window(capacity: 2);
        foreach (var id in new[] { "a", "b", "c" })
            Assert.Equal(Valid, await ReceiveAsync(_sender.Standard(id, Body), window: window));
        Assert.Equal(Replayed, await ReceiveAsync(_sender.Standard("b", Body), window: window));
        Assert.Equal(Replayed, await ReceiveAsync(_sender.Standard("c", Body), window: window));
        Assert.Equal(Valid, await ReceiveAsync(_sender.Standard("a", Body), window: window));
    }

    [Fact]
    public async Task A_hundred_deliveries_at_once_are_handled_once()
    {
        var count = 0;
        var delivery = _sender.Standard("msg_1", Body);
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => ReceiveAsync(delivery, async stop =>
        {
            Interlocked.Increment(ref count);
            await Task.Delay(20, stop);
        }))));
        Assert.Equal(1, count);
        Assert.Single(results, Valid);
        Assert.All(results, static result => Assert.True(result is Valid or InProgress or Replayed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Options_are_checked(int value)
    {
        var signature = new HmacSignature("s", "5ecret");
        Assert.Throws<ArgumentOutOfRangeException>(() => new WebhookReplayWindow(signature) { Duration = TimeSpan.FromSeconds(value) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WebhookReplayWindow(signature) { HandlingTimeout = TimeSpan.FromSeconds(value) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WebhookReplayWindow(signature) { HandlingTimeout = TimeSpan.MaxValue });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WebhookReplayWindow(signature) { Capacity = value });
    }

    [Fact]
    public async Task The_longest_times_do_not_overflow()
    {
        var signature = new StandardWebhookSignature(Sender.Secret) { TimeProvider = _time, Tolerance = TimeSpan.MaxValue };
        var window = new WebhookReplayWindow(signature) { TimeProvider = _time, Duration = TimeSpan.MaxValue };
        Assert.Equal(Valid, await ReceiveAsync(_sender.Standard("msg_0", Body), window: window));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Valid, await ReceiveAsync(_sender.Standard("msg_1", Body), window: window));
        Assert.Equal(Replayed, await ReceiveAsync(_sender.Standard("msg_1", Body), window: window));
    }

    private WebhookReplayWindow Window(int capacity = 1000, TimeSpan? duration = null) =>
        new(new StandardWebhookSignature(Sender.Secret) { TimeProvider = _time })
        {
            Capacity = capacity,
            Duration = duration ?? TimeSpan.FromHours(24),
            TimeProvider = _time,
        };

    private Task<WebhookVerification> ReceiveAsync(
        Func<string, string?> header, Func<CancellationToken, Task>? handle = null, WebhookReplayWindow? window = null) =>
        (window ?? _window).HandleAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(Body)),
            header,
            (body, stop) =>
            {
                if (handle is not null)
                    return handle(stop);
                _handled.Add(Encoding.UTF8.GetString(body.Span));
                return Task.CompletedTask;
            });
}
