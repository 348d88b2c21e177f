namespace Gigstack.Runtime;

/// <content>Copies of the options, and the check of their values.</content>
public partial class ApiClientOptions
{
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

    /// <summary>The configuration that the options are bound to; null for none.</summary>
    internal SettingsFindings? Settings { get; set; }

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

    internal static void CheckTimeout(TimeSpan value, string name)
    {
        if (value != System.Threading.Timeout.InfiniteTimeSpan && (value < TimeSpan.FromMilliseconds(10) || value > TimeSpan.FromDays(1)))
            throw new ArgumentOutOfRangeException(name, value, "The timeout must be from 10 ms to 24 hours, or Timeout.InfiniteTimeSpan.");
    }
}
