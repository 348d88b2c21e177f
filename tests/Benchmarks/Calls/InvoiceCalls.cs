using System.Net.Http.Json;
using Gigstack.Benchmarks.Payload;
using Gigstack.Benchmarks.SystemTextJson;

namespace Gigstack.Benchmarks.Calls;

/// <summary>The same call through the generated client and through an HttpClient alone, on one server with a connection each.</summary>
internal sealed class InvoiceCalls : IDisposable
{
    private readonly InvoiceServer _server = new();
    private readonly GigstackClient _client;
    private readonly GigstackClient _observed;
    private readonly HttpClient _bare;

    public InvoiceCalls()
    {
        _client = InvoiceClients.Ours(_server.Address);
        _observed = InvoiceClients.Observed(_server.Address);
        _bare = InvoiceClients.Bare(_server.Address);
    }

    public Task<Invoice> OursAsync() => _client.Invoices.Income.GetAsync(InvoicePayload.Id);

    /// <summary>The same with a line logged for each call.</summary>
    public Task<Invoice> ObservedAsync() => _observed.Invoices.Income.GetAsync(InvoicePayload.Id);

    public Task<SetterInvoice> BareAsync() => BareAsync(_bare);

    public static async Task<SetterInvoice> BareAsync(HttpClient client)
    {
        var envelope = await client.GetFromJsonAsync(
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
        _observed.Dispose();
        _bare.Dispose();
        _server.Dispose();
    }
}
