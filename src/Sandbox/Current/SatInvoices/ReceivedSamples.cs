using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Cfdi;
using Gigstack.Sandbox.Fiscal.Seals;

namespace Gigstack.Sandbox.Current.SatInvoices;

/// <summary>
/// Received sample invoices of six test taxpayers of the SAT, in each state that a received invoice can have.
/// </summary>
internal static class ReceivedSamples
{
    private static readonly FiscalIssuer s_lighting = new("IIA040805DZ4", "INDISTRIA ILUMINADORA DE ALMACENES", "601", "62661");
    private static readonly FiscalIssuer s_chairs = new("IVD920810GU2", "INNOVACION VALOR Y DESARROLLO", "601", "63901");

    private static readonly Sample[] s_samples =
    [
        new(s_lighting, "I", "Luminarias de almacén", 1000.00m),
        new(s_chairs, "I", "Consultoría de procesos", 2500.50m),
        new(s_lighting, "E", "Bonificación de luminarias", 100.00m),
        new(s_chairs, "I", "Servicio cancelado", 350.00m, IsCanceled: true),
        new(s_lighting, "I", "Instalación de luminarias", 780.00m, ResourceStatus: "building"),
        new(s_lighting, "I", "Lámparas de emergencia", 640.00m, ResourceStatus: "error", Ending: SatInvoiceDocuments.RefusedEnding),
        new(s_chairs, "I", "Capacitación de personal", 1200.00m, ResourceStatus: "error", Ending: SatInvoiceDocuments.UnavailableEnding),
    ];

    /// <summary>Spreads the samples over a period.</summary>
    public static void Add(ApiCall call, DateOnly start, DateOnly end)
    {
        var today = MexicoTime.Today(call.Now);
        var days = (end < today ? end : today).DayNumber - start.DayNumber;
        for (var i = 0; i < s_samples.Length; i++)
        {
            var day = start.AddDays(days * i / s_samples.Length);
            // Early enough to have happened, even if the period is today.
            Add(call, s_samples[i], 101 + i, MexicoTime.At(day, new TimeOnly(0, 0, i)));
        }
    }

    private static void Add(ApiCall call, Sample sample, int folio, DateTimeOffset at)
    {
        var uuid = sample.Ending is null ? Guid.NewGuid().ToString() : Guid.NewGuid().ToString()[..24] + sample.Ending;
        var items = new JsonArray(Item(sample));
        var totals = InvoiceTotals.Of(items, new FieldErrors())!;
        var receiver = TeamIssuer.Of(call);
        var cfdi = new CfdiDocument(Compose(sample, receiver, items, folio), sample.Issuer, at).Billing(totals, []);
        Sealing.Stamp(cfdi, sample.Issuer, uuid, at);
        var xml = CfdiText.Write(cfdi);

        var invoice = SatCfdi.Read(xml, "received");
        if (sample.IsCanceled)
            SatInvoiceDocuments.Cancel(invoice, at.AddHours(1) is var later && later < call.Now ? later : call.Now);
        invoice["resource_status"] = sample.ResourceStatus;
        invoice["has_xml"] = sample.ResourceStatus == "ready";
        SatInvoiceDocuments.AddReceived(call, invoice, new JsonObject { ["xml"] = xml });
    }

    private static JsonObject Compose(Sample sample, FiscalIssuer receiver, JsonArray items, int folio) => new()
    {
        ["client"] = new JsonObject
        {
            ["legal_name"] = receiver.LegalName,
            ["tax_id"] = receiver.TaxId,
            ["tax_system"] = receiver.TaxSystem,
            ["address"] = new JsonObject { ["zip"] = receiver.Zip },
        },
        ["currency"] = "MXN",
        ["series"] = "F",
        ["folio_number"] = folio,
        ["invoice_type"] = sample.Type,
        ["use"] = sample.Type == "E" ? "G02" : "G03",
        ["payment_form"] = "03",
        ["payment_method"] = "PUE",
        ["items"] = items,
    };

    private static JsonObject Item(Sample sample) => new()
    {
        ["id"] = "item_1",
        ["description"] = sample.Description,
        ["product_key"] = "80141503",
        ["unit_key"] = "E48",
        ["unit_name"] = "Servicio",
        ["taxability"] = "02",
        ["quantity"] = 1m,
        ["unit_price"] = sample.Price,
        ["taxes"] = new JsonArray(new JsonObject
        {
            ["type"] = "IVA",
            ["rate"] = 0.16m,
            ["factor"] = "Tasa",
            ["withholding"] = false,
            ["inclusive"] = false,
        }),
    };

    private sealed record Sample(
        FiscalIssuer Issuer, string Type, string Description, decimal Price, bool IsCanceled = false, string ResourceStatus = "ready",
        string? Ending = null);
}
