namespace Gigstack.Runtime;

/// <content>The credentials, copies of all options, and the check of their values.</content>
public partial class ApiClientOptions
{
    /// <summary>
    /// The credential, for a client that is created from its options alone, of the security scheme that the constructor with one credential
    /// uses.
    /// </summary>
    /// <value>The default is null.</value>
    public ApiCredential? Credential { get; set; }

    /// <summary>
    /// The credentials by the name of their security scheme, for a client that is created from its options alone.
    /// </summary>
    /// <value>The default is empty.</value>
    public IDictionary<string, ApiCredential> Credentials { get; private set; } =
        new Dictionary<string, ApiCredential>(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="ApiClientOptions"/> class with the default values.</summary>
    public ApiClientOptions()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ApiClientOptions"/> class with the values of another.</summary>
    /// <param name="other">The options to copy. Later changes of one do not affect the other.</param>
    protected ApiClientOptions(ApiClientOptions other)
    {
        ArgumentNullException.ThrowIfNull(other);
        BaseAddress = other.BaseAddress;
        AllowHttp = other.AllowHttp;
        Credential = other.Credential;
        Credentials = new Dictionary<string, ApiCredential>(other.Credentials, StringComparer.Ordinal);
        HttpClient = other.HttpClient;
        HttpClientFactory = other.HttpClientFactory;
        Timeout = other.Timeout;
        TotalTimeout = other.TotalTimeout;
        Retries = other.Retries;
        MaxRetries = other.MaxRetries;
        RetryDelay = other.RetryDelay;
        MaxRetryDelay = other.MaxRetryDelay;
        RetryBudget = other.RetryBudget;
        MaxResponseBytes = other.MaxResponseBytes;
        MaxResponseItems = other.MaxResponseItems;
        UserAgentSuffix = other.UserAgentSuffix;
        TimeProvider = other.TimeProvider;
        OnUnexpected = other.OnUnexpected;
        Settings = other.Settings;
    }

    internal ApiClientOptions Frozen()
    {
        CheckTimeout(Timeout, nameof(Timeout));
        CheckTimeout(TotalTimeout, nameof(TotalTimeout));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRetries);
        ArgumentOutOfRangeException.ThrowIfNegative(RetryBudget);
        ArgumentOutOfRangeException.ThrowIfLessThan(RetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxResponseBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxResponseBytes, Array.MaxLength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxResponseItems);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        if (UserAgentSuffix?.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0)
            throw new ArgumentException("The User-Agent suffix must consist of printable ASCII characters.", nameof(UserAgentSuffix));
        if (!Enum.IsDefined(Retries))
            throw new ArgumentOutOfRangeException(nameof(Retries), Retries, "The mode must be Automatic, None or Always.");
        if (HttpClient is not null && HttpClientFactory is not null)
            throw new ArgumentException("Set HttpClient or HttpClientFactory, not both.", nameof(HttpClientFactory));
        var frozen = (ApiClientOptions)MemberwiseClone();
        frozen.Credentials = new Dictionary<string, ApiCredential>(Credentials, StringComparer.Ordinal);
        return frozen;
    }
}
