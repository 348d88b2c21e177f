using System.Globalization;

namespace Gigstack.Runtime;

/// <summary>
/// Verifies webhooks and handles each one once. The same <c>webhook-id</c> of Standard Webhooks, or the same body with an
/// <see cref="HmacSignature"/>, is not handled again within the window. A webhook whose handler failed is forgotten, so that the sender can
/// send it again. Create one for each sender and use it for all requests; safe for concurrent use.
/// </summary>
public sealed class WebhookReplayWindow
{
    private readonly WebhookSignature _signature;
    private readonly WebhookReplayStore? _given;
    private readonly Lazy<WebhookReplayStore> _own;
    private readonly TimeSpan _duration = TimeSpan.FromHours(24);
    private readonly TimeSpan _handlingTimeout = TimeSpan.FromSeconds(30);
    private readonly int _capacity = 100_000;

    /// <summary>Creates a window that remembers in memory. Several hosts need a store that they share.</summary>
    /// <param name="signature">The signature scheme and its secrets.</param>
    public WebhookReplayWindow(WebhookSignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        _signature = signature;
        _own = new(() => new MemoryReplayStore(TimeProvider, _capacity));
    }

    /// <summary>Creates a window with a store.</summary>
    /// <param name="signature">The signature scheme and its secrets.</param>
    /// <param name="store">Remembers the webhooks of this sender.</param>
    public WebhookReplayWindow(WebhookSignature signature, WebhookReplayStore store)
        : this(signature)
    {
        ArgumentNullException.ThrowIfNull(store);
        _given = store;
    }

    /// <summary>
    /// How long a handled webhook is remembered. The default is 24 hours. With a <see cref="StandardWebhookSignature"/>, at least twice its
    /// tolerance, because a message can be replayed that long.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan Duration
    {
        get => _duration;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            _duration = value;
        }
    }

    /// <summary>
    /// The time that a handler has. Then its token is cancelled, and the webhook can be sent again. The default is 30 seconds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or longer than a day.</exception>
    public TimeSpan HandlingTimeout
    {
        get => _handlingTimeout;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(1));
            _handlingTimeout = value;
        }
    }

    /// <summary>
    /// The number of handled webhooks that are remembered in memory; beyond it, the oldest are forgotten. The default is 100,000. Ignored
    /// with a store.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Capacity
    {
        get => _capacity;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _capacity = value;
        }
    }

    /// <summary>The clock. The default is the system clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    private WebhookReplayStore Store => _given ?? _own.Value;

    /// <summary>Reads the body of a request to its end, verifies the signature, and handles the webhook unless it was handled.</summary>
    /// <param name="body">The request body.</param>
    /// <param name="header">Returns a request header by name, ignoring case; null if it is missing.</param>
    /// <param name="handle">
    /// Handles the body. When it returns, the webhook is handled. When it throws, the webhook is forgotten and the exception is passed on:
    /// respond with an error, so that the sender sends it again.
    /// </param>
    /// <param name="cancellationToken">Cancels reading and handling.</param>
    /// <returns>
    /// <see cref="WebhookVerification.Valid"/> if the webhook was handled now. Otherwise the reason why <paramref name="handle"/> was not
    /// called.
    /// </returns>
    /// <exception cref="InvalidDataException">The body is longer than 16 MiB.</exception>
    /// <exception cref="TimeoutException">The handler was cancelled after <see cref="HandlingTimeout"/>.</exception>
    public async Task<WebhookVerification> HandleAsync(
        Stream body,
        Func<string, string?> header,
        Func<ReadOnlyMemory<byte>, CancellationToken, Task> handle,
        CancellationToken cancellationToken = default)
    {
        var bytes = await DeliveredBody.ReadAsync(body, cancellationToken).ConfigureAwait(false);
        return await HandleAsync(bytes, header, handle, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Verifies the signature, and handles the webhook unless it was handled.</summary>
    /// <param name="body">The unchanged bytes of the body.</param>
    /// <param name="header">Returns a request header by name, ignoring case; null if it is missing.</param>
    /// <param name="handle">Handles the body, as in the other overload.</param>
    /// <param name="cancellationToken">Cancels handling.</param>
    /// <returns>
    /// <see cref="WebhookVerification.Valid"/> if the webhook was handled now. Otherwise the reason why <paramref name="handle"/> was not
    /// called.
    /// </returns>
    /// <exception cref="TimeoutException">The handler was cancelled after <see cref="HandlingTimeout"/>.</exception>
    public async Task<WebhookVerification> HandleAsync(
        ReadOnlyMemory<byte> body,
        Func<string, string?> header,
        Func<ReadOnlyMemory<byte>, CancellationToken, Task> handle,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        // Only what is signed is remembered: nobody else can fill the memory, or block a webhook before it arrives.
        var verification = _signature.Check(body.Span, header);
        if (verification != WebhookVerification.Valid)
            return verification;

        var id = _signature.Identify(body.Span, header);
        var begun = TimeProvider.GetTimestamp();
        var state = await Store.BeginAsync(id, HandlingTimeout, cancellationToken).ConfigureAwait(false);
        if (state != WebhookReplayState.New)
            return state == WebhookReplayState.Handled ? WebhookVerification.Replayed : WebhookVerification.InProgress;

        try
        {
            await HandleInTimeAsync(body, handle, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // After the timeout, the mark may be that of another delivery.
            if (TimeProvider.GetElapsedTime(begun) < HandlingTimeout)
                await AbandonAsync(id).ConfigureAwait(false);
            throw;
        }

        // Not cancelled with the request: the webhook is handled.
        var remembered = _signature.Lifetime is { } lifetime && lifetime > Duration ? lifetime : Duration;
        await Store.CompleteAsync(id, remembered).ConfigureAwait(false);
        return WebhookVerification.Valid;
    }

    private async Task HandleInTimeAsync(
        ReadOnlyMemory<byte> body, Func<ReadOnlyMemory<byte>, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        using var timeout = ClockTimeout.Start(HandlingTimeout, TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await handle(body, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
            when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var seconds = HandlingTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw new TimeoutException($"The webhook was not handled within {seconds} s.", exception);
        }
    }

    private async Task AbandonAsync(string id)
    {
        try
        {
            await Store.AbandonAsync(id).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // the exception of the handler matters more, and the mark ends by itself
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
