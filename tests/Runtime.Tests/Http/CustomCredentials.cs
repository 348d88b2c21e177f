using System.Security.Cryptography;
using System.Text;

namespace Gigstack.Runtime.Tests.Http;

/// <summary>Signs method, path, query and body, and counts its calls.</summary>
internal sealed class SignedRequests : ApiCredential
{
    private static readonly byte[] s_key = "key"u8.ToArray();

    private int _count;

    public static string Of(string line, string body) =>
        Convert.ToHexString(HMACSHA256.HashData(
            s_key,
            Encoding.UTF8.GetBytes($"{line.Replace(" HTTP/1.1", "", StringComparison.Ordinal)}\n{body}")));

    protected override async ValueTask AuthenticateAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        request.Headers.Add("X-Signature", Of($"{request.Method} {request.RequestUri!.PathAndQuery}", body));
        request.Headers.Add("X-Count", $"{Interlocked.Increment(ref _count)}");
    }
}

/// <summary>Changes the request as a test says.</summary>
internal sealed class ChangingCredential(Action<HttpRequestMessage> change) : ApiCredential
{
    protected override ValueTask AuthenticateAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        change(request);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Never completes.</summary>
internal sealed class SlowCredential : ApiCredential
{
    protected override async ValueTask AuthenticateAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
}
