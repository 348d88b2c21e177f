using System.Net.Http.Headers;
using System.Net.Http.Json;
using Gigstack.Benchmarks.Payload;
using Gigstack.Benchmarks.SystemTextJson;

namespace Gigstack.Benchmarks.Calls;

/// <summary>The same call through the generated client and through an HttpClient alone, on one server with a connection each.</summary>
internal sealed class InvoiceCalls : IDisposable
{
    private const string Key = "sk_test_benchmark";

    private readonly InvoiceServer _server = new();
    private readonly GigstackClient _client;
    private readonly HttpClient _bare;

    public InvoiceCalls()
    {
        _client = new GigstackClient(Key, new GigstackClientOptions { BaseAddress = _server.Address });
        _bare = new HttpClient { BaseAddress = _server.Address };
        _bare.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        _bare.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _bare.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Benchmarks", "1.0"));
    }

    public Task<Invoice> OursAsync() => _client.Invoices.Income.GetAsync(InvoicePayload.Id);

    public async Task<SetterInvoice> BareAsync()
    {
        var envelope = await _bare.GetFromJsonAsync(
            "/invoices/income/" + InvoicePayload.Id,
            InvoiceContext.Default.SetterEnvelope).ConfigureAwait(false);
        return envelope!.Data;
    }

    public async Task VerifyAsync()
    {
        var ours = await OursAsync().ConfigureAwait(false);
        var bare = await BareAsync().ConfigureAwait(false);
        if (ours.Uuid != InvoicePayload.Id
            || bare.Uuid != ours.Uuid
            || bare.Total != ours.Total
            || bare.Items?.Count != ours.Items?.Count
            || bare.Files?.Xml != ours.Files?.Xml)
        {
            throw new InvalidOperationException("The two calls do not bring the same invoice.");
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _bare.Dispose();
        _server.Dispose();
    }
}
