using WireTests.CallsApi;

namespace WireTests.Calls;

/// <summary>The client of the tests of calls.</summary>
internal static class Given
{
    public const string Payment = """{"id":"p1"}""";

    public static CallsClient Client(Api api, int maxRetries = 0) => new("sk", Options(api, maxRetries));

    public static CallsClientOptions Options(Api api, int maxRetries = 0)
    {
        var options = api.Options<CallsClientOptions>();
        options.MaxRetries = maxRetries;
        options.RetryDelay = TimeSpan.FromMilliseconds(1);
        return options;
    }
}
