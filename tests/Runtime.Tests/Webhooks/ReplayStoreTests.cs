using Gigstack.Runtime.Tests.Wire;
using static Gigstack.Runtime.WebhookVerification;

namespace Gigstack.Runtime.Tests.Webhooks;

/// <summary>Two hosts with one store, and handlers that take too long.</summary>
public sealed class ReplayStoreTests
{
    private static readonly byte[] s_body = "{}"u8.ToArray();

    private readonly TestClock _time = new();
    private readonly RecordingStore _store;
    private readonly WebhookReplayWindow _one;
    private readonly WebhookReplayWindow _two;
    private int _count;

    public ReplayStoreTests()
    {
        _store = new(_time);
        var signature = new HmacSignature("X-Signature", "5ecret");
        _one = new(signature, _store) { TimeProvider = _time };
        _two = new(signature, _store) { TimeProvider = _time };
    }

    [Fact]
    public async Task Hosts_share_what_they_handled()
    {
        Assert.Equal(Valid, await ReceiveAsync(_one));
        Assert.Equal(Replayed, await ReceiveAsync(_two));
        Assert.Equal(1, _count);
        Assert.Equal(["begin 00:00:30", "complete 1.00:00:00", "begin 00:00:30"], _store.Calls);
    }

    [Fact]
    public async Task A_handler_that_takes_too_long_is_cancelled_and_the_webhook_can_be_sent_again()
    {
        var late = ReceiveAsync(_one, static stop => Task.Delay(Timeout.Infinite, stop));
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(InProgress, await ReceiveAsync(_two));
        _time.Advance(TimeSpan.FromSeconds(1));

        var timeout = await Assert.ThrowsAsync<TimeoutException>(() => late);
        Assert.Equal("The webhook was not handled within 30 s.", timeout.Message);
        Assert.Equal(Valid, await ReceiveAsync(_two));
        Assert.DoesNotContain("abandon", _store.Calls);
    }

    [Fact]
    public async Task A_late_failure_does_not_remove_the_mark_of_another_delivery()
    {
        var gate = new TaskCompletionSource();
        var late = ReceiveAsync(_one, _ => gate.Task);
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(Valid, await ReceiveAsync(_two));
        gate.SetException(new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => late);
        Assert.Equal(Replayed, await ReceiveAsync(_two));
    }

    [Fact]
    public async Task A_late_success_is_kept_when_another_delivery_fails()
    {
        TaskCompletionSource gate = new(), other = new();
        var late = ReceiveAsync(_one, _ => gate.Task);
        _time.Advance(TimeSpan.FromSeconds(30));
        var second = ReceiveAsync(_two, _ => other.Task);
        gate.SetResult();
        Assert.Equal(Valid, await late);
        other.SetException(new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => second);
        Assert.Equal(Replayed, await ReceiveAsync(_two));
    }

    [Fact]
    public async Task A_sender_that_hangs_up_cancels_the_handler_and_can_send_again()
    {
        using var hangUp = new CancellationTokenSource();
        var first = ReceiveAsync(_one, static stop => Task.Delay(Timeout.Infinite, stop), hangUp.Token);
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(Valid, await ReceiveAsync(_one));
    }

    [Fact]
    public async Task What_is_handled_is_remembered_although_the_sender_hung_up()
    {
        using var hangUp = new CancellationTokenSource();
        Assert.Equal(Valid, await ReceiveAsync(_one, _ => hangUp.CancelAsync(), hangUp.Token));
        Assert.Equal(Replayed, await ReceiveAsync(_one));
    }

    [Fact]
    public async Task A_store_that_fails_fails_the_request_and_hides_no_failure_of_the_handler()
    {
        _store.Failing = "begin";
        Assert.Equal("begin", (await Assert.ThrowsAsync<IOException>(() => ReceiveAsync(_one))).Message);
        Assert.Equal(0, _count);

        _store.Failing = "abandon";
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ReceiveAsync(_one, static _ => throw new InvalidOperationException("handler")));
        Assert.Equal("handler", failure.Message);
        Assert.Equal(InProgress, await ReceiveAsync(_two));
        _time.Advance(TimeSpan.FromSeconds(30));

        _store.Failing = "complete";
        Assert.Equal("complete", (await Assert.ThrowsAsync<IOException>(() => ReceiveAsync(_one))).Message);
        Assert.Equal(1, _count);
    }

    private Task<WebhookVerification> ReceiveAsync(
        WebhookReplayWindow window, Func<CancellationToken, Task>? handle = null, CancellationToken hangUp = default) =>
        window.HandleAsync(
            s_body,
            Sender.Hmac("{}"),
            (_, stop) =>
            {
                if (handle is not null)
                    return handle(stop);
                Interlocked.Increment(ref _count);
                return Task.CompletedTask;
            },
            hangUp);

    private sealed class RecordingStore(TimeProvider clock) : WebhookReplayStore
    {
        private readonly MemoryReplayStore _inner = new(clock, 10);

        public List<string> Calls { get; } = [];

        public string? Failing { get; set; }

        public override ValueTask<WebhookReplayState> BeginAsync(string id, TimeSpan lease, CancellationToken cancellationToken)
        {
            Assert.Matches("^[0-9A-F]{64}$", id);
            Record("begin", $" {lease}");
            return _inner.BeginAsync(id, lease, cancellationToken);
        }

        public override ValueTask CompleteAsync(string id, TimeSpan duration)
        {
            Record("complete", $" {duration}");
            return _inner.CompleteAsync(id, duration);
        }

        public override ValueTask AbandonAsync(string id)
        {
            Record("abandon", "");
            return _inner.AbandonAsync(id);
        }

        private void Record(string call, string detail)
        {
            Calls.Add(call + detail);
            if (call == Failing)
                throw new IOException(call);
        }
    }
}
