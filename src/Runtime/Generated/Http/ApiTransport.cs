using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>Sends requests, with credentials, timeouts, retries, redirects and errors. Thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiTransport : IDisposable
{
    private readonly TransportCore _core;
    private readonly CallSettings _settings;
    private readonly IApiCallHooks? _hooks;
    private readonly bool _ownsCore;

    /// <summary>Creates a transport.</summary>
    /// <param name="description">The API.</param>
    /// <param name="options">The options, which are copied. Null for the defaults.</param>
    /// <param name="credentials">
    /// Credentials by the name of their security scheme; null for those of the options. Without any, every call is anonymous and the API
    /// decides. With credentials, a request that needs another one throws <see cref="InvalidOperationException"/> and is not sent.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The address is not valid, is plain http to another host, or a credential is missing, given twice or does not fit its scheme.
    /// </exception>
    public ApiTransport(
        ApiDescription description,
        ApiClientOptions? options = null,
        IReadOnlyDictionary<string, ApiCredential>? credentials = null)
    {
        ArgumentNullException.ThrowIfNull(description);
        var frozen = (options ?? new ApiClientOptions()).Frozen();
        _core = new TransportCore(description, frozen, OptionCredentials.Of(frozen, description, credentials));
        _settings = _core.Settings;
        _ownsCore = true;
    }

    private ApiTransport(TransportCore core, CallSettings settings, IApiCallHooks? hooks = null, bool ownsCore = false)
    {
        _core = core;
        _settings = settings;
        _hooks = hooks;
        _ownsCore = ownsCore;
    }

    /// <summary>
    /// Creates a transport that adds a query parameter to each request without it. It shares the connections of this one, and has no hooks:
    /// the client that it is for adds them.
    /// </summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The transport. Disposing it has no effect.</returns>
    public ApiTransport WithQuery(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        return new ApiTransport(_core, _settings.WithClientQuery(name, value));
    }

    /// <summary>Creates a transport whose calls have other options. It shares the connections of this one.</summary>
    /// <param name="options">The options. What they do not set stays as it is.</param>
    /// <returns>The transport. Disposing it has no effect.</returns>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public ApiTransport With(CallOptions options) => new(_core, _settings.With(options));

    /// <summary>The transport of a client that has hooks, in addition to those of this one.</summary>
    /// <param name="hooks">The client.</param>
    /// <returns>The transport. It owns the connections if this one does.</returns>
    public ApiTransport For(IApiCallHooks hooks)
    {
        ArgumentNullException.ThrowIfNull(hooks);
        return new ApiTransport(_core, _settings, _hooks is { } outer ? new HookChain(outer, hooks) : hooks, _ownsCore);
    }

    /// <summary>The idempotency key of a call: the one in the call options, or in the body, or a new one.</summary>
    /// <param name="given">The key in the body; null for none.</param>
    /// <returns>The key.</returns>
    public string IdempotencyKey(string? given) => _settings.IdempotencyKey ?? given ?? Generated.IdempotencyKey.New();

    /// <summary>Sends a request and ignores the body of a success.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The call failed.</exception>
    public async Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        var call = Prepare(request);
        using var response = await call.SendAsync(BodyUse.Ignore, cancellationToken).ConfigureAwait(false);
        return call.Response(response);
    }

    /// <summary>The value of a response. Operations that return only the value share this method.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="response">The response that the operation waits for.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="ApiException">The call failed.</exception>
    public static async Task<T> ValueAsync<T>(Task<ApiResponse<T>> response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return (await response.ConfigureAwait(false)).Value;
    }

    /// <summary>Closes the connections, unless the options have an HttpClient.</summary>
    public void Dispose()
    {
        if (_ownsCore)
            _core.Dispose();
    }

    internal ApiClientOptions Options => _core.Options;

    internal CredentialSet Credentials => _core.Credentials;

    internal string BaseAddressOf(ApiRequest request) => _core.BaseAddressOf(request);

    private ApiCall Prepare(ApiRequest request) => _core.Prepare(request, _settings, _hooks);
}
