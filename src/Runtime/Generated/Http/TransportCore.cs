using System.Reflection;
using Polly;

namespace Gigstack.Runtime.Generated;

/// <summary>What the calls of a client share.</summary>
internal sealed class TransportCore : IDisposable
{
    private readonly string _baseAddress;
    private readonly string? _clientAddress;
    private readonly bool _sendsCredentials;
    private ResiliencePipeline<AttemptOutcome>? _pipeline;

    public TransportCore(ApiDescription description, ApiClientOptions options, IReadOnlyDictionary<string, ApiCredential> credentials)
    {
        Description = description;
        Options = options;
        Settings = CallSettings.Of(options);
        Unwatched = new UnwatchedAnswers(options.MaxResponseItems);
        Telemetry = new ClientTelemetry(
            Instruments.Of(description.Namespace ?? description.Name, description.Version), options.CreateLog());
        Unexpected = new UnexpectedAnswers(options, Telemetry);
        _sendsCredentials = credentials.Count > 0;
        var client = options.HttpClient ?? options.HttpClientFactory?.Invoke();
        _clientAddress = client?.BaseAddress?.OriginalString;
        _baseAddress = CheckedAddress(options.BaseAddress?.OriginalString ?? _clientAddress ?? description.BaseAddress, nameof(options));
        UserAgent = UserAgentOf(description, options);
        Budget = new RetryBudget(options.RetryBudget);
#pragma warning disable CA2000 // the connection owns it
        var handler = client is null ? ApiClientOptions.CreatePrimaryHandler() : null;
#pragma warning restore CA2000
        Connection = new Connection(client, handler, new Uri(_baseAddress + "/"), options.TimeProvider)
        {
            ClientFactory = options.HttpClientFactory,
            AllowsHttp = options.AllowHttp,
        };
        Credentials = new CredentialSet(this, credentials);
    }

    public ApiDescription Description { get; }

    public ApiClientOptions Options { get; }

    public UnexpectedAnswers Unexpected { get; }

    public AnswerWatch Unwatched { get; }

    public CredentialSet Credentials { get; }

    public string UserAgent { get; }

    public Connection Connection { get; }

    /// <summary>The options of the client, for calls without options of their own.</summary>
    public CallSettings Settings { get; }

    public RetryBudget Budget { get; }

    public ClientTelemetry Telemetry { get; }

    /// <summary>Created by the first call that is retried.</summary>
    public ResiliencePipeline<AttemptOutcome> Pipeline =>
        LazyInitializer.EnsureInitialized(ref _pipeline, () => RetryPipeline.Create(Options.TimeProvider));

    public ApiCall Prepare(ApiRequest request, CallSettings settings, IApiCallHooks? hooks)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Apply(settings);
        var address = WrittenUri.Of(BaseAddressOf(request) + request.PathAndQuery(settings.ClientQuery));
        return new ApiCall(this, settings, hooks, request, address);
    }

    public void Dispose() => Connection.Dispose();

    /// <summary>The address that the path of a request is appended to.</summary>
    public string BaseAddressOf(ApiRequest request)
    {
        if (request.BaseAddress is not { } own)
            return _baseAddress;
        if (own.StartsWith('/') || !own.Contains("://", StringComparison.Ordinal))
            return new Uri(Connection.BaseUri, own).GetLeftPart(UriPartial.Path).TrimEnd('/');

        // An address in the options, of a test server or proxy, applies to all requests.
        return Options.BaseAddress is not null || _clientAddress is not null
            ? _baseAddress
            : CheckedAddress(own, "request");
    }

    private string CheckedAddress(string text, string parameter)
    {
        // First, because the other messages quote the address.
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length > 0)
            throw new ArgumentException("The base address must not contain a user or password. Use a credential instead.", parameter);
        if (uri is not null && BaseScheme.IsDiscovered(uri) && Options is { HttpClient: null, HttpClientFactory: null })
        {
            throw new ArgumentException(
                $"The base address \"{text}\" is a name of service discovery. Set {nameof(ApiClientOptions.HttpClient)} or "
                    + $"{nameof(ApiClientOptions.HttpClientFactory)} to a client that resolves it.",
                parameter);
        }

        if (uri is null || !BaseScheme.IsKnown(uri))
        {
            throw new ArgumentException(
                $"The base address \"{text}\" is not an absolute https address. "
                    + $"Set {nameof(ApiClientOptions)}.{nameof(ApiClientOptions.BaseAddress)}.",
                parameter);
        }

        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
            throw new ArgumentException("The base address must not have a query or fragment, because paths are appended to it.", parameter);
        if (_sendsCredentials && !Options.AllowHttp && BaseScheme.IsExposed(uri))
        {
            throw new ArgumentException(
                $"The base address {uri} is plain http, which would expose the credential. "
                    + "Use https; http is allowed for loopback addresses (localhost, 127.0.0.1) only, unless AllowHttp is set.",
                parameter);
        }

        return uri.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    private static string UserAgentOf(ApiDescription description, ApiClientOptions options)
    {
        var version = typeof(TransportCore).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        var runtime = version?.InformationalVersion.Split('+')[0] ?? "0";
        var api = Token(description.Name) + (description.Version.Length > 0 ? "/" + Token(description.Version) : "");
        return $"Gigstack.Runtime/{runtime} {api} {options.UserAgentSuffix}".Trim();
    }

    private static string Token(string text) =>
        string.Concat(text.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '-'));
}
