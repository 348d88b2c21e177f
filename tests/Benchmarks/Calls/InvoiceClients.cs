using System.Net.Http.Headers;

namespace Gigstack.Benchmarks.Calls;

/// <summary>The two clients that are compared, made alike.</summary>
internal static class InvoiceClients
{
    private const string Key = "sk_test_benchmark";

    public static GigstackClient Ours(Uri server) => new(Key, new GigstackClientOptions { BaseAddress = server });

    public static GigstackClient Observed(Uri server) =>
        new(Key, new GigstackClientOptions { BaseAddress = server, LoggerFactory = CountingLogger.Instance });

    public static HttpClient Bare(Uri server)
    {
        var client = new HttpClient { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Benchmarks", "1.0"));
        return client;
    }
}
