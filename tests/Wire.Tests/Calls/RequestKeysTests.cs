using WireTests.CallsApi;

namespace WireTests.Calls;

/// <summary>What a handler of the user's own HttpClient learns about a call.</summary>
public sealed class RequestKeysTests
{
    [Fact]
    public async Task A_handler_sees_operation_path_attempt_and_key()
    {
        await using var api = new Api(WireReply.Empty(503), WireReply.Json(Given.Payment, 201), WireReply.Json(Given.Payment));
        using var handler = new Noting(CallsClientOptions.CreateHandler());
        using var http = new HttpClient(handler);
        var options = Given.Options(api, maxRetries: 1);
        options.HttpClient = http;
        using var client = new CallsClient("sk", options);

        await client.With(new CallOptions { IdempotencyKey = "k" }).Payments.CreateAsync(new() { Amount = 1 });
        await client.Payments.GetAsync("a/b");
        await client.SendAsync(HttpMethod.Get, "/own");

        Assert.Equal(
            ["payments.create /payments 1 k", "payments.create /payments 2 k", "payments.get /payments/{id} 1 ", "  1 "], handler.Seen);
    }

    private sealed class Noting(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public List<string> Seen { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Options.TryGetValue(ApiRequestKeys.OperationId, out var operation);
            request.Options.TryGetValue(ApiRequestKeys.PathTemplate, out var path);
            request.Options.TryGetValue(ApiRequestKeys.Attempt, out var attempt);
            request.Options.TryGetValue(ApiRequestKeys.IdempotencyKey, out var key);
            Seen.Add($"{operation} {path} {attempt} {key}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
