using System.Globalization;
using System.Threading.Channels;
using System.Xml.Linq;
using Gigstack;
using Gigstack.Runtime;
using Gigstack.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GigstackTests.Story;

/// <summary>
/// A platform takes on a shop as a team of its own, and the shop bills its first month. Read it from top to bottom: it is the shortest
/// way through the API. The Sandbox stands in for gigstack; with a real key only the address goes.
/// </summary>
public sealed class FirstMonthTests : IAsyncLifetime, IDisposable
{
    private static readonly XNamespace s_cfdi = "http://www.sat.gob.mx/cfd/4";
    private static readonly XNamespace s_pago = "http://www.sat.gob.mx/Pagos20";
    private static readonly XNamespace s_stamp = "http://www.sat.gob.mx/TimbreFiscalDigital";

    private readonly Channel<GigstackWebhook> _received = Channel.CreateUnbounded<GigstackWebhook>();
    private readonly HttpClient _web = new();
    private GigstackSandbox _sandbox = null!;
    private GigstackClient _platform = null!;
    private WebApplication _shopServer = null!;
    private WebhookSignature? _signature;

    [Fact]
    public async Task A_shop_bills_its_first_month()
    {
        // 1. The platform takes on the shop: a team that shares its billing account. Everything `shop` does carries `?team=`.
        var team = await _platform.Teams.CreateAsync(new()
        {
            Brand = new() { Alias = "La Tiendita" },
            Address = new() { Country = "Mexico", Zip = "03100" },
            TaxId = "EKU9003173C9",
            TaxSystem = TaxSystem.GeneralDeLeyPersonasMorales,
            SupportEmail = "hola@latiendita.mx",
        });
        using var shop = _platform.WithTeam(team.Id);

        // 2. The shop wants to hear of everything, signed.
        var webhook = await shop.Webhooks.CreateAsync(new()
        {
            Url = _shopServer.Urls.Single() + "/gigstack",
            Events =
            [
                WebhookEventType.TeamsSatCompleted, WebhookEventType.CustomerCreated, WebhookEventType.PaymentCreated, WebhookEventType.PaymentSucceeded,
                WebhookEventType.PaymentUpdated, WebhookEventType.InvoiceCreated, WebhookEventType.InvoiceCanceled,
            ],
        });
        _signature = new StandardWebhookSignature((await _sandbox.FindWebhookSecretAsync(webhook.Id))!);

        // 3. It may stamp once the SAT's certificates are there.
        var sat = await shop.Teams.SatConnection.UploadAsync(team.Id, new()
        {
            Cert = ApiFile.FromText("certificate", "csd.cer"),
            Key = ApiFile.FromText("private key", "csd.key"),
            KeyPass = "12345678a",
        });
        Assert.True(sat.Completed);
        Assert.Equal(team.Id, (await NextAsync<GigstackWebhook.TeamsSatCompleted>()).Payload.Data.Object.Id);

        // 4. A client by search: created the first time, found the second.
        var ana = new ClientInput
        {
            Search = new() { OnKey = ClientSearchKey.TaxId, OnValue = "PEGJ800101AB0" },
            Name = "Ana Pérez García",
            LegalName = "ANA PEREZ GARCIA",
            Email = "ana@ejemplo.com",
            TaxId = "PEGJ800101AB0",
            TaxSystem = TaxSystem.ActividadesEmpresarialesYProfesionales,
            Use = CfdiUse.GastosEnGeneral,
            Address = new() { Country = "Mexico", Zip = "06600" },
        };
        var created = await shop.Clients.CreateWithResponseAsync(ana);
        var found = await shop.Clients.CreateWithResponseAsync(ana);
        var client = found.Value;
        Assert.Equal((201, 200, created.Value.Id), ((int)created.StatusCode, (int)found.StatusCode, client.Id));
        Assert.Equal(client.Id, (await NextAsync<GigstackWebhook.CustomerCreated>()).Payload.Data.Object.Id);

        // 5. A payment is requested; its invoice is to be paid later (PPD), so it is issued at once.
        var payment = await shop.Payments.RequestAsync(new()
        {
            Client = new() { Id = client.Id },
            Items = [
                new() { Description = "Consultoría de marzo", ProductKey = "80141503", UnitKey = "E48", Quantity = 2, UnitPrice = 500m, Taxes = [Taxes.Iva16] }],
            Currency = "MXN",
            AutomationType = AutomationType.PpdInvoiceAndComplement,
            IdempotencyKey = "2026-03-ana",
        });
        Assert.Equal((PaymentStatus.RequiresPaymentMethod, 1160m), (payment.Status, payment.Total));
        Assert.StartsWith("https://pay.gigstack.io/", payment.ShortUrl, StringComparison.Ordinal);
        var ppd = await shop.Invoices.Income.GetAsync(Assert.Single(payment.Invoices!).Id!);
        Assert.Equal((PaymentMethod.Ppd, 1160m), (ppd.PaymentMethod, ppd.LastBalance));
        Assert.Equal(ppd.Uuid, (await NextAsync<GigstackWebhook.InvoiceCreated>()).Payload.Data.Object.Uuid);
        Assert.Equal(payment.Id, (await NextAsync<GigstackWebhook.PaymentCreated>()).Payload.Data.Object.Id);

        // 6. Ana pays by transfer. The complement follows by itself and settles the invoice.
        payment = await shop.Payments.MarkAsPaidAsync(
            payment.Id,
            new() { PaymentForm = PaymentForm.TransferenciaElectronica, Date = DateTimeOffset.UtcNow });
        Assert.Equal(PaymentStatus.Succeeded, payment.Status);
        ppd = await shop.Invoices.Income.GetAsync(ppd.Uuid!);
        Assert.Equal((0m, 1), (ppd.LastBalance, ppd.PaymentComplements));
        var complement = Assert.Single(await shop.Invoices.Payment.ListAsync(new() { InvoiceId = ppd.Uuid }).ToListAsync());
        Assert.Equal(complement.Uuid, (await NextAsync<GigstackWebhook.InvoiceCreated>()).Payload.Data.Object.Uuid);
        Assert.Equal(payment.Id, (await NextAsync<GigstackWebhook.PaymentSucceeded>()).Payload.Data.Object.Id);

        // 7. XML and PDF of both, from URLs that need no key.
        var invoiceXml = await DownloadAsync(shop, ppd);
        Assert.Equal(
            ("PPD", "1160.00", ppd.Uuid!.ToUpperInvariant()),
            ((string?)invoiceXml.Attribute("MetodoPago"), (string?)invoiceXml.Attribute("Total"), Uuid(invoiceXml)));
        var complementXml = await DownloadAsync(shop, complement);
        Assert.Equal("1160.00", (string?)complementXml.Descendants(s_pago + "Pago").Single().Attribute("Monto"));

        // 8. One of the two hours is given back: a refund of another payment, with its credit note (CFDI of type E).
        var paid = await shop.Payments.RegisterAsync(new()
        {
            Client = new() { Id = client.Id },
            Items = [new() { Description = "Taller de abril", Quantity = 2, UnitPrice = 100m, Taxes = [Taxes.Iva16] }],
            Currency = "MXN",
            PaymentForm = PaymentForm.TarjetaDeCredito,
            AutomationType = AutomationType.PueInvoice,
        });
        var wrong = await shop.Invoices.Income.GetAsync(Assert.Single(paid.Invoices!).Id!);
        Assert.Equal(wrong.Uuid, (await NextAsync<GigstackWebhook.InvoiceCreated>()).Payload.Data.Object.Uuid);
        await NextAsync<GigstackWebhook.PaymentCreated>();
        await NextAsync<GigstackWebhook.PaymentSucceeded>();
        paid = await shop.Payments.RefundAsync(paid.Id, new() { Amount = 116m, Reason = "Un lugar cancelado" });
        var refund = Assert.Single(paid.Refunds!);
        var note = await shop.Invoices.Egress.GetAsync(refund.InvoiceId!);
        Assert.Equal((116m, InvoiceType.Egreso), (note.Total, note.InvoiceType));
        Assert.Equal(note.Uuid, (await NextAsync<GigstackWebhook.InvoiceCreated>()).Payload.Data.Object.Uuid);
        Assert.Equal(paid.Id, (await NextAsync<GigstackWebhook.PaymentUpdated>()).Payload.Data.Object.Id);

        // 9. An invoice with a mistake is replaced: first its substitute, which names it, then the cancellation with motive 01.
        var mistaken = await shop.Invoices.Income.CreateAsync(Invoice(client, 300m));
        var substitute = await shop.Invoices.Income.CreateAsync(Invoice(client, 250m) with
        {
            RelatedDocuments = [new() { Relationship = DocumentRelationship.SustitucionDeCfdiPrevios, Documents = [mistaken.Uuid!] }],
        });
        await shop.Invoices.CancelAsync(
            mistaken.Uuid!,
            new() { Motive = CancellationMotive.ErroresConRelacion, SubstitutionUuid = substitute.Uuid });
        mistaken = await shop.Invoices.Income.GetAsync(mistaken.Uuid!);
        Assert.Equal((InvoiceStatus.Cancelled, CancellationMotive.ErroresConRelacion), (mistaken.Status, mistaken.Cancellation!.Motive));
        Assert.Equal(mistaken.Uuid, (await NextAsync<GigstackWebhook.InvoiceCreated>()).Payload.Data.Object.Uuid);
        Assert.Equal(substitute.Uuid, (await NextAsync<GigstackWebhook.InvoiceCreated>()).Payload.Data.Object.Uuid);
        Assert.Equal(mistaken.Uuid, (await NextAsync<GigstackWebhook.InvoiceCanceled>()).Payload.Data.Object.Uuid);

        // 10. The month in folios: one series, counted without a gap, and nobody else's business.
        var folios = await shop.Invoices.Income.ListAsync(new() { Sort = OrderDirection.Ascending })
            .Select(invoice => invoice.FolioNumber!.Value)
            .ToListAsync();
        Assert.Equal(Enumerable.Range((int)folios[0], 4).Select(folio => (long)folio), folios);
        Assert.Empty(await _platform.Invoices.Income.ListAsync().ToListAsync());
        Assert.False(_received.Reader.TryRead(out _));
    }

    public async Task InitializeAsync()
    {
        _sandbox = await GigstackSandbox.StartAsync();
        _platform = new GigstackClient(_sandbox.TestKey, new() { BaseAddress = _sandbox.BaseAddress });

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _shopServer = builder.Build();
        _shopServer.MapPost("/gigstack", async (HttpRequest request) =>
            _received.Writer.TryWrite(await GigstackWebhook.ReadAsync(request.Body, name => request.Headers[name], _signature!)));
        await _shopServer.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _shopServer.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    public void Dispose()
    {
        _platform?.Dispose();
        _web.Dispose();
    }

    private static InvoiceIncomeInput Invoice(Client client, decimal price) => new()
    {
        Client = new() { Id = client.Id },
        Items = [new() { Description = "Asesoría", Quantity = 1, UnitPrice = price, Taxes = [Taxes.Iva16] }],
        Currency = "MXN",
        PaymentForm = PaymentForm.TransferenciaElectronica,
        PaymentMethod = PaymentMethod.Pue,
    };

    /// <summary>The next event, whose signature the server has checked; of this type, or the story fails.</summary>
    private async Task<T> NextAsync<T>()
        where T : GigstackWebhook =>
        Assert.IsType<T>(await _received.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)));

    private async Task<XElement> DownloadAsync(GigstackClient shop, Invoice invoice)
    {
        var files = await shop.Invoices.Files.GetAsync(invoice.Uuid!);
        Assert.Equal("%PDF-1."u8.ToArray(), (await _web.GetByteArrayAsync(files.Pdf!))[..7]);
        var xml = XDocument.Parse(await _web.GetStringAsync(files.Xml!)).Root!;
        Assert.Equal((s_cfdi + "Comprobante", "4.0"), (xml.Name, (string?)xml.Attribute("Version")));
        Assert.Equal(invoice.FolioNumber!.Value.ToString(CultureInfo.InvariantCulture), (string?)xml.Attribute("Folio"));
        return xml;
    }

    private static string? Uuid(XElement cfdi) =>
        ((string?)cfdi.Descendants(s_stamp + "TimbreFiscalDigital").Single().Attribute("UUID"))?.ToUpperInvariant();
}
